//! How much a document may hold, and why.

/// Bytes of a document: ten times what every figure of 42 boards and their flows needs, and read in an instant.
pub const LARGEST_DOCUMENT: usize = 1 << 20;

/// Characters of a scenario's name: two lines on a cover sheet.
pub const LONGEST_NAME: usize = 200;

/// Characters of a note: a long paragraph.
pub const LONGEST_NOTE: usize = 2_000;

/// Characters of any other text a user sets: far beyond every figure, enough for the name of a factor.
pub const LONGEST_TEXT: usize = 300;

/// Rows of any one list: a full table of flows between 42 boards has 1,764.
pub const MOST_ROWS: usize = 5_000;

/// Bytes of a file of tables: a table of 1,764 flows has some tens of thousands; a whole board pack as a workbook has some millions.
pub const LARGEST_TABLE_FILE: usize = 8 << 20;

/// Problems told at once: nobody reads more, and a hostile document could hold half a million.
pub const MOST_PROBLEMS: usize = 100;

/// Characters of one name quoted in a path or message; a longer one is cut and marked with an ellipsis.
pub const LONGEST_QUOTE: usize = 60;

/// Steps kept for undo: more than anyone retraces, and at most some tens of megabytes with every table filled.
pub const MOST_STEPS: usize = 100;

/// Milliseconds of rest after which an edit of the same input is a step of its own: one typed number is one step.
pub const REST: u64 = 500;

/// The largest seed: JavaScript holds every whole number up to here exactly.
pub const LARGEST_SEED: u64 = (1 << 53) - 1;

/// Characters of a whole link that is offered: some programs for mail and meetings cut longer ones at 2,048.
pub const LONGEST_LINK: usize = 1_900;

/// Characters of a whole link from which some programs for mail cut it.
pub const LINK_OFTEN_CUT: usize = 900;

/// Characters behind the `#` that are read at all: four times what is ever offered.
pub const LONGEST_LINK_READ: usize = 8 << 10;

/// Bytes that a link may unpack to.
pub const LARGEST_IN_LINK: usize = 256 << 10;

/// Scenarios side by side: more columns than these nobody reads on one page.
pub const MOST_BESIDE: usize = 4;
