//! The method of the Delegation room in plain words: the rules in order with their sources, the scores, what is not known, levels, boards.

use engine::delegation::{Criterion, Policy, Rule, ValueFunction};
use engine::parameters::{self, Grade, Room};
use engine::quantities::Fraction;
use leptos::prelude::*;
use rust_decimal::Decimal;
use words::delegation::{names, reason};
use words::typed::{Kind, shown, understood};

use super::pooling::Pooling;
use crate::components::citation::SourceName;
use crate::components::grade::GradeTag;

/// The method.
#[component]
pub fn DelegationMethod() -> impl IntoView {
    view! {
        <p>
            "Two things stand beside each other: what was decided, line by line as far as it was read, and a test. The test is ours to state and
             yours to change: the ideas are published, their weights, limits and pass marks are not."
        </p>
        <Rules />
        <Scores />
        <NotKnown />
        <Around />
        <Pooling />
        <Trust />
    }
}

/// What a service must be for a rule to stop it, by the figures the room opens with.
fn stops(rule: Rule, policy: &Policy) -> String {
    let number = |figure: Decimal| shown(Kind::Number, &figure.to_string());
    match rule {
        Rule::HighlySpecialised => format!(
            "Listed as highly specialised, or no more than {} patients a year in no more than {} centres: stays national.",
            number(policy.most_patients),
            number(policy.most_centres)
        ),
        Rule::PlanningPopulation => {
            format!("Planned for more than {} people: stays national.", names::people(policy.national_population))
        }
        Rule::Suitability => format!("Suitability below {}: stays national.", number(policy.suitability.threshold)),
        Rule::ReviewBars => format!(
            "Where you say that reviews bar: a specification older than {} years, a major new treatment within that time, or no data on \
             outcomes. Suitable, not ready. The room opens without this: such a service is only marked.",
            number(policy.specification_age_limit)
        ),
        Rule::Readiness => format!("Readiness below {}: suitable, not ready.", number(policy.readiness.threshold)),
        Rule::Otherwise => "Whatever is left: suitable and ready.".to_owned(),
    }
}

#[component]
fn Rules() -> impl IntoView {
    let policy = Policy::shipped();
    let one = |rule: Rule| {
        let source = parameters::source(rule.source());
        let source = source.map(
            |source| view! { " "<span class="quiet">"("<SourceName source=source />", "{rule.locator()}")"</span> },
        );
        let name = words::count::capital(reason::subject(rule));
        view! { <li><strong>{name}". "</strong>{stops(rule, &policy)}{source}</li> }
    };
    view! {
        <h3>"The rules, in order"</h3>
        <p>"The first that stops a service decides; the limits are those the room opens with."</p>
        <ol>{Rule::ALL.map(one).collect_view()}</ol>
        <p>
            "Exactly as many patients as the limit is read in both ways, “no more than” and “less than”, and both verdicts are shown where they
             differ."
        </p>
    }
}

/// Criterion, weight, and the counts worth 0 and 100.
fn criterion_row(criterion: Criterion, weight: Decimal) -> [String; 4] {
    let kind = match criterion {
        Criterion::StabilityOfCost | Criterion::SpecialisedShare => Kind::Percent,
        _ => Kind::Number,
    };
    let counted = match criterion {
        Criterion::StabilityOfCost => "swing of a year’s cost",
        Criterion::NumberOfProviders => "centres",
        Criterion::JoinedUpPathway => "payers on the pathway",
        Criterion::SettledTreatment => "major new treatments in six years",
        Criterion::SpecialisedShare => "share of care under the specialised provider",
        Criterion::SpecificationCurrent => "years since the specification",
        _ => "",
    };
    let function = ValueFunction::shipped(criterion);
    let worth = |value: Decimal| {
        let found = function.as_ref().and_then(|function| function.points().iter().find(|(_, worth)| *worth == value));
        found.map_or_else(
            || "only rated".to_owned(),
            |(measure, _)| format!("{counted}: {}", understood(kind, &measure.normalize().to_string())),
        )
    };
    [
        names::criterion(criterion).to_owned(),
        understood(Kind::Percent, &weight.normalize().to_string()),
        worth(Decimal::ZERO),
        worth(Decimal::ONE_HUNDRED),
    ]
}

#[component]
fn Scores() -> impl IntoView {
    let policy = Policy::shipped();
    let rows = policy.suitability.weights.iter().chain(&policy.readiness.weights).map(|(criterion, weight)| {
        let [name, weight, worst, best] = criterion_row(*criterion, *weight);
        view! { <tr><th scope="row">{name}</th><td class="table__number">{weight}</td><td>{worst}</td><td>{best}</td></tr> }
    });
    let rows = rows.collect_view();
    let example = ValueFunction::shipped(Criterion::NumberOfProviders)
        .map(|function| names::points(&function.at(&Fraction::whole(25)), None));
    view! {
        <h3>"The two scores"</h3>
        <p><code>"score = sum of (weight × value) ÷ sum of weights"</code>", from 0 to 100; a score at the pass mark passes."</p>
        <p>
            "A value is rated from 0 to 100, or worked out from a count: straight lines between the two ends, flat beyond them. The four factors
             of NHS Providers inform both scores and came without direction: what counts for and against, and how much, is an assumption of
             ours. The first five rows are suitability, the last five readiness. The kind of condition counts nothing until you give it a weight."
        </p>
        <div class="table-scroll" role="region" aria-label="Weights and value functions" tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">"Criterion"</th>
                        <th scope="col" class="table__number">"Weight"</th>
                        <th scope="col">"Worth 0 at"</th>
                        <th scope="col">"Worth 100 at"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p>
            {example.map(|value| format!("So 25 centres are worth (25 − 3) ÷ (40 − 3) × 100 = {value} points. "))}
            "All of this table is "<GradeTag grade=Grade::Assumption />"."
        </p>
    }
}

#[component]
fn NotKnown() -> impl IntoView {
    view! {
        <h3>"What is not known"</h3>
        <p>
            "Nothing is filled in. A fact that is not known counts as anything it may be, a rating as anything from 0 to 100. A verdict is given
             only if it is the same for all of them; else the service is not settled, and the room names the facts that would settle it
             whatever they turn out to be."
        </p>
        <ul>
            <li><strong>"What would change this. "</strong>"The least change of one figure, one pass mark or one weight, the other weights keeping their proportions, at which the verdict turns. Worked out in fractions, without a tolerance."</li>
            <li><strong>"Under other weights. "</strong>"10,000 sets of weights, each as likely as any other, drawn from a fixed seed; the share that keeps the verdict."</li>
        </ul>
    }
}

#[component]
fn Around() -> impl IntoView {
    let policy = Policy::shipped();
    let limits: Vec<String> = policy.tiers.iter().filter_map(|tier| tier.up_to).map(names::people).collect();
    view! {
        <h3>"Levels, decisions, law"</h3>
        <ul>
            <li>
                <strong>"Level. "</strong>
                {format!("By the people a service is planned for: over {} local, over {} sub-regional, over {} national or regional.", limits.first().cloned().unwrap_or_default(), limits.get(1).cloned().unwrap_or_default(), limits.get(2).cloned().unwrap_or_default())}
                " A published level that lies across limits you move has no level."
            </li>
            <li><strong>"Decisions. "</strong>"A line without a decision is one whose decision was not read, and not one that was kept. Each decision and proposal stands beside the verdict, with the reason why they differ or cannot be compared."</li>
            <li><strong>"Law. "</strong>"The factors of the National Health Service Act 2006, section 3B(3), stand on each service’s card with what is known of them. They have no weights, so the test does not use them."</li>
            <li><strong>"Boards. "</strong>"Six domains of evidence, each 0 to 4. A board is ready where each reaches the gate and their average the pass mark; else it works jointly with NHS England. What is not known leaves a range."</li>
            <li><strong>"Groups. "</strong>"The most groups a region can form that all meet a planning population, found by trying every one; then the fewest that are not neighbours, then the smallest largest."</li>
            <li><strong>"Segmentation of 2018/19. "</strong>"As published, its own gap left standing: the parts are never stretched to the sum."</li>
        </ul>
    }
}

/// How far the figures of the room can be trusted, counted by grade.
#[component]
fn Trust() -> impl IntoView {
    let of = |grade: Grade| {
        let figures = parameters::parameters().iter().filter(|figure| figure.used_by.contains(&Room::Delegation));
        figures.filter(|figure| figure.grade == grade).count()
    };
    let rows = [Grade::Published, Grade::Derived, Grade::Illustrative, Grade::Assumption].map(|grade| {
        view! { <li><GradeTag grade=grade />{format!(" {}", words::count::counted(of(grade), "figure", "figures"))}</li> }
    });
    view! {
        <h3>"How far to trust it"</h3>
        <ul>{rows.collect_view()}</ul>
        <p>{words::delegation::headline::trust()}" Each figure stands under “The figures”, with its source."</p>
        <p>
            "The example ratings are "<GradeTag grade=Grade::Illustrative />": ours, invented so that the test can be tried, as no rating is public.
             They are taken only by choice, and whatever rests on them is marked."
        </p>
    }
}
