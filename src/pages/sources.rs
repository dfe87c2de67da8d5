//! Sources and method: every figure, where it was read, how sure we are of it, and every formula it goes through.

mod bibliography;
mod capital;
mod check;
mod collaboratives;
mod cost_growth;
mod delegation;
mod engagement;
mod figures;
mod grades;
mod honesty;
mod medicines;
mod method;
mod pathways;
mod pooling;
mod providers;
mod tables;
mod worked_example;

use leptos::prelude::*;

use crate::components::reading_page::{Part, ReadingCard, ReadingPage};
use crate::shell::footer::version_line;
use crate::shell::route::Page;

const GRADES: Part = ("grades", "How sure we are of a figure");
const HONESTY: Part = ("illustrative", "What is illustrative");
const METHOD: Part = ("method", "The method of Allocation");
const DELEGATION: Part = ("method-delegation", "The method of Delegation");
const CAPITAL: Part = ("method-capital", "The method of Capital");
const ENGAGEMENT: Part = ("method-engagement", "The method of Engagement");
const PATHWAYS: Part = ("method-pathways", "The method of Pathways and providers");
const FIGURES: Part = ("figures", "The figures");
const TABLES: Part = ("tables", "The tables");
const BIBLIOGRAPHY: Part = ("bibliography", "Where figures were read");
const CHECK: Part = ("check", "Check a result");
const CHANGES: Part = ("changes", "Version");
const PARTS: [Part; 12] =
    [GRADES, HONESTY, METHOD, DELEGATION, CAPITAL, ENGAGEMENT, PATHWAYS, FIGURES, TABLES, BIBLIOGRAPHY, CHECK, CHANGES];

/// The page.
#[component]
pub fn Sources() -> impl IntoView {
    view! {
        <ReadingPage
            page=Page::Sources
            lede="Every figure in this calculator, where it was read, how sure we are of it, and every formula it goes through."
            parts=&PARTS
        >
            <ReadingCard part=GRADES><grades::Grades /></ReadingCard>
            <ReadingCard part=HONESTY><honesty::Honesty /></ReadingCard>
            <ReadingCard part=METHOD><method::Method /></ReadingCard>
            <ReadingCard part=DELEGATION><delegation::DelegationMethod /></ReadingCard>
            <ReadingCard part=CAPITAL><capital::CapitalMethod /></ReadingCard>
            <ReadingCard part=ENGAGEMENT><engagement::EngagementMethod /></ReadingCard>
            <ReadingCard part=PATHWAYS>
                <pathways::PathwaysMethod />
                <providers::ProvidersMethod />
                <collaboratives::CollaborativeMethod />
                <medicines::MedicinesMethod />
                <cost_growth::CostGrowthMethod />
            </ReadingCard>
            <ReadingCard part=FIGURES><figures::Figures /></ReadingCard>
            <ReadingCard part=TABLES><tables::Tables /></ReadingCard>
            <ReadingCard part=BIBLIOGRAPHY><bibliography::Bibliography /></ReadingCard>
            <ReadingCard part=CHECK><check::Check /></ReadingCard>
            <ReadingCard part=CHANGES>
                <p>{format!("{}.", version_line())}</p>
                <p>
                    "The method’s number goes up whenever the same settings give another answer. The month is when the figures were read. The
                     inputs and results that can be exported from a room name all three."
                </p>
            </ReadingCard>
        </ReadingPage>
    }
}
