//! A collaborative worked out, with every problem at its place on the page.

use engine::entry::Tree;
use engine::pathways::collaborative::{Answer, collaborative_tree};
use engine::problem::Problem;
use rust_decimal::Decimal;

use super::input::{CollaborativeInput, SplitInput, WayInput};
use crate::pathway_tree::{list, text};

/// What a collaborative comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// The answer of the engine.
    pub answer: Answer,
    /// Names of the members, in their order.
    pub members: Vec<String>,
}

impl Worked {
    /// Works it out.
    ///
    /// # Errors
    /// Every [`Problem`], its path and that of its remedy from the root of [`crate::Inputs`].
    ///
    /// ```
    /// let input = scenario::Baseline::default().inputs().collaborative;
    /// let worked = scenario::collaborative::Worked::out(&input).unwrap();
    /// assert_eq!(worked.answer.years[0].moved.unwrap().0, 34);
    /// assert!(worked.answer.unknown.is_empty());
    /// ```
    pub fn out(input: &CollaborativeInput) -> Result<Self, Vec<Problem>> {
        let members = input.members.iter().map(|member| member.name.clone()).collect();
        match collaborative_tree(&tree(input)) {
            Ok(answer) => Ok(Self { answer, members }),
            Err(problems) => Err(problems.into_iter().map(|problem| on_page(input, problem)).collect()),
        }
    }
}

/// The input as the entry reads it.
fn tree(input: &CollaborativeInput) -> Tree {
    let way = match input.way {
        WayInput::Make => "make",
        WayInput::Buy => "buy",
    };
    let member = |member: &super::MemberInput| {
        let fields = [("code", Tree::Text(member.name.clone())), ("part", text(&member.part))];
        Tree::Record(fields.map(|(name, value)| (name.to_owned(), value)).into())
    };
    let fields = [
        ("placements", text(&input.placements)),
        ("moved_back", list(&input.moved_back)),
        ("out_price", text(&input.out_price)),
        ("in_price", text(&input.in_price)),
        ("buy_price", text(&input.buy_price)),
        ("set_up", text(&input.set_up)),
        ("way", Tree::Text(way.to_owned())),
        ("community", list(&input.community)),
        ("reinvested", text(&input.reinvested)),
        ("place_price", text(&input.place_price)),
        ("budget", list(&input.budget)),
        ("gain", split(&input.gain)),
        ("loss", split(&input.loss)),
        ("members", Tree::List(input.members.iter().map(member).collect())),
    ];
    Tree::Record(fields.map(|(name, value)| (name.to_owned(), value)).into())
}

/// Three shares of which the members have the rest; nothing as long as one of the two is not known.
fn split(split: &SplitInput) -> Tree {
    if split.commissioner.trim().is_empty() || split.lead.trim().is_empty() {
        return Tree::Nothing;
    }
    let rest = match (split.commissioner.parse::<Decimal>(), split.lead.parse::<Decimal>()) {
        (Ok(commissioner), Ok(lead)) => Decimal::ONE.checked_sub(commissioner).and_then(|rest| rest.checked_sub(lead)),
        _ => None,
    };
    let members = rest.filter(|rest| !rest.is_sign_negative() || rest.is_zero()).unwrap_or_default();
    let fields = [
        ("commissioner", text(&split.commissioner)),
        ("lead", text(&split.lead)),
        ("members", text(&members.normalize().to_string())),
    ];
    Tree::Record(fields.map(|(name, value)| (name.to_owned(), value)).into())
}

/// The problem with its path and its way out as the page has them.
fn on_page(input: &CollaborativeInput, problem: Problem) -> Problem {
    let at = |path: &str| format!("collaborative.{path}");
    let name = problem.path.strip_suffix(".code").filter(|path| path.starts_with("members"));
    let path = name.map_or_else(|| at(&problem.path), |path| at(&format!("{path}.name")));
    let moved = Problem { path: path.clone(), ..problem };
    match moved.code {
        "more_than_there_are" => {
            let all =
                input.moved_back.iter().filter_map(|moved| moved.parse::<u64>().ok()).fold(0, u64::saturating_add);
            let message = format!(
                "More patients are moved back than were placed out of area. Enter {all} placements or more, or move fewer back."
            );
            Problem { message, ..moved }.with_remedy(at("placements"), all.to_string())
        }
        "shares_not_whole" => {
            let (whose, split) =
                if moved.path.ends_with("gain") { ("gain", &input.gain) } else { ("loss", &input.loss) };
            let left = split.commissioner.parse::<Decimal>().ok().and_then(|share| Decimal::ONE.checked_sub(share));
            let message = "Commissioner and lead provider have more than 100% together. Give them 100% or less; the members have the rest.".to_owned();
            let lead = at(&format!("{whose}.lead"));
            let told = Problem { path: lead.clone(), message, ..moved };
            match left.filter(|left| !left.is_sign_negative()) {
                Some(left) => told.with_remedy(lead, left.normalize().to_string()),
                None => told,
            }
        }
        "blank" => {
            Problem { message: "This member has no name. Give each member a name of its own.".to_owned(), ..moved }
        }
        "no_member" => {
            let message = "Members share in the result and none has a part. Add a member with a part above 0, or give the members no share.".to_owned();
            Problem { message, ..moved }
        }
        _ => moved,
    }
}
