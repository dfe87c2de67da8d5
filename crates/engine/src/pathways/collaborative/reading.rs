//! Reads what is asked of a collaborative, every fault in one pass.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::pathways::optional::{self, list, money, price, share};
use crate::problem::Problem;
use crate::quantities::Rate;

use super::{MOST_MEMBERS, MOST_PATIENTS, MOST_YEARS, Member, Request, Split, Way};

const FIELDS: [&str; 14] = [
    "moved_back",
    "placements",
    "out_price",
    "in_price",
    "buy_price",
    "set_up",
    "way",
    "community",
    "reinvested",
    "place_price",
    "budget",
    "gain",
    "loss",
    "members",
];
/// Parts are kept in millionths.
const DECIMALS: u32 = 6;
const MOST_PART: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// What is asked; where problems are found it must not be worked out.
pub(super) fn request(tree: &Tree, problems: &mut Vec<Problem>) -> Request {
    let at = At::root(tree);
    let reader = &mut Reader::new(problems);
    reader.only_fields(&at, &FIELDS);
    let placements = optional::whole(reader, &at.field("placements"), 0..=MOST_PATIENTS);
    let moved_back = moved_back(reader, &at.field("moved_back"), placements);
    let years = moved_back.len();
    let out_price = price(reader, &at.field("out_price"));
    let in_price = price(reader, &at.field("in_price"));
    let buy_price = price(reader, &at.field("buy_price"));
    let set_up = money(reader, &at.field("set_up"));
    let way = way(reader, &at.field("way"));
    let mut by_year = |name: &str| {
        let items = if years == 0 { Vec::new() } else { list(reader, &at.field(name), years) };
        items.iter().map(|item| money(reader, item)).collect()
    };
    let (community, budget) = (by_year("community"), by_year("budget"));
    let reinvested = share(reader, &at.field("reinvested"));
    let place_at = at.field("place_price");
    let place_price = price(reader, &place_at);
    if place_price.is_some_and(|price| price.pence() == 0) {
        reader.report(
            "price_of_nothing",
            &place_at.path,
            "At no price there is no end of places. Enter more than 0, or leave it blank.",
        );
    }
    let (gain, loss) = (split(reader, &at.field("gain")), split(reader, &at.field("loss")));
    let members = members(reader, &at.field("members"));
    let shares_with_members = [&gain, &loss].into_iter().flatten().any(|split| !split.members.decimal().is_zero());
    if shares_with_members && members.as_ref().is_some_and(|members| members.iter().all(|member| member.part == 0)) {
        let message = "Members share in the result and none has a part. Name a member with a part above 0, or give members no share.";
        reader.report("no_member", "members", message);
    }
    Request {
        moved_back,
        placements,
        out_price,
        in_price,
        buy_price,
        set_up,
        way,
        community,
        reinvested,
        place_price,
        budget,
        gain,
        loss,
        members: members.unwrap_or_default(),
    }
}

/// Patients by year; together no more than there are.
fn moved_back(reader: &mut Reader<'_>, at: &At<'_>, placements: Option<i64>) -> Vec<Option<i64>> {
    let items = optional::years(reader, at, MOST_YEARS);
    let moved: Vec<Option<i64>> = items.iter().map(|item| optional::whole(reader, item, 0..=MOST_PATIENTS)).collect();
    let mut left = placements.unwrap_or(MOST_PATIENTS);
    for (item, moved) in items.iter().zip(&moved) {
        let moved = moved.unwrap_or(0);
        if moved > left {
            let message =
                format!("Only {left} patients are still out of area then. Enter {left} or fewer, or more placements.");
            reader.report("more_than_there_are", &item.path, message);
            break;
        }
        left = left.saturating_sub(moved);
    }
    moved
}

fn way(reader: &mut Reader<'_>, at: &At<'_>) -> Way {
    if at.is_nothing() {
        return Way::default();
    }
    match reader.text(at) {
        Some("make") | None => Way::Make,
        Some("buy") => Way::Buy,
        Some(_) => {
            reader.report("unknown_word", &at.path, "This word is not known here. Use make or buy.");
            Way::Make
        }
    }
}

/// Three shares that add up to 1.
fn split(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Split> {
    if at.is_nothing() {
        return None;
    }
    reader.only_fields(at, &["commissioner", "lead", "members"]);
    let mut one = |name: &str| {
        let at = at.field(name);
        if at.is_nothing() {
            reader.report(
                "missing",
                &at.path,
                "This is missing. Give a share, such as \"0.5\"; the three add up to 1.",
            );
        }
        share(reader, &at)
    };
    let (commissioner, lead, members) = (one("commissioner"), one("lead"), one("members"));
    let split = Split { commissioner: commissioner?, lead: lead?, members: members? };
    let sum = [split.commissioner, split.lead, split.members]
        .into_iter()
        .map(Rate::decimal)
        .fold(Decimal::ZERO, |sum, share| sum.saturating_add(share));
    if sum != Decimal::ONE {
        let message = format!("The three shares add up to {}. Make them add up to 1.", sum.normalize());
        reader.report("shares_not_whole", &at.path, message);
    }
    Some(split)
}

/// Members; `None` where one could not be read.
fn members(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Vec<Member>> {
    if at.is_nothing() {
        return Some(Vec::new());
    }
    if !matches!(at.value, Tree::List(_)) {
        reader.list(at);
        return None;
    }
    let items = reader.list(at);
    if items.len() > MOST_MEMBERS {
        reader.report("too_many", &at.path, format!("There are more than {MOST_MEMBERS} members. Give fewer."));
        return None;
    }
    let members: Vec<Option<Member>> = items.iter().map(|item| member(reader, item)).collect();
    let members: Option<Vec<Member>> = members.into_iter().collect();
    if let Some(members) = &members {
        reader.unique("members", "code", members.iter().map(|member| member.code.as_str()));
    }
    members
}

fn member(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Member> {
    reader.only_fields(at, &["code", "part"]);
    let code = reader.own_code(&at.field("code"), "member");
    let part_at = at.field("part");
    let part = reader.figure(&part_at, Decimal::ZERO..=MOST_PART)?.normalize();
    if part.scale() > DECIMALS {
        reader.report("too_many_decimals", &part_at.path, "This has more than 6 decimals. Give fewer.");
        return None;
    }
    let millionths = part.checked_mul(MOST_PART).and_then(|part| part.to_u64())?;
    Some(Member { code, part: millionths })
}
