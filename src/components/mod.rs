//! The parts pages are made of, one noun a file. Markup and classes are those of `style/README.md`.
//!
//! Inputs: [`field`], [`slider`], [`setting`] with [`faults`], [`choice`], [`text_field`], [`drawer`], [`notes`], [`years`], [`edit_table`] with [`list_table`], [`paste_table`] on [`paste_box`], [`bring_in`], [`who`].
//! Answers: [`headline`] and [`told`], [`says`], [`copy_line`] on [`copying`], [`card`], [`table`], [`plain_table`], [`table_card`] with [`cells`], [`working`], [`citation`], [`grade`], [`illustrative`],
//! [`problem`] with [`trouble`], [`progress`].
//! Around them: [`reading_page`], [`dialog`], [`notice`], [`download`], [`export_dialog`], [`export_table`], [`icon`], [`live`], [`focus`], [`gesture`],
//! [`paper`], [`run_again`].

pub mod bring_in;
pub mod card;
pub mod cells;
pub mod choice;
pub mod citation;
pub mod copy_line;
pub mod copying;
pub mod dialog;
pub mod download;
pub mod drawer;
pub mod edit_table;
pub mod entry;
pub mod export_dialog;
pub mod export_table;
pub mod faults;
pub mod field;
pub mod focus;
pub mod gesture;
pub mod grade;
pub mod headline;
pub mod icon;
pub mod illustrative;
pub mod list_table;
pub mod live;
pub mod notes;
pub mod notice;
pub mod paper;
pub mod paste_box;
pub mod paste_table;
pub mod plain_table;
pub mod problem;
pub mod progress;
pub mod reading_page;
pub mod run_again;
pub mod says;
pub mod setting;
pub mod slider;
pub mod table;
pub mod table_card;
pub mod text_field;
pub mod told;
pub mod trouble;
pub mod who;
pub mod working;
pub mod years;
