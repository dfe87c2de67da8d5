//! Whatever comes from outside: documents, links, pasted tables and requests of every entry, sound ones changed somewhere and bytes of
//! chance. No call may panic or hold more than 64 MiB; how long the slowest took is told, and a call over a tenth of a second is wrong.
//!
//! A caller sets how long a search or a draw may go on, so that is kept small here: nothing would be found by waiting.

use std::fmt::Debug;
use std::hint::black_box;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use engine::capital::portfolio::Budget;
use engine::quantities::FinancialYear;
use scenario::delegation::service_table::{headings, template};
use scenario::delegation::{DelegationInput, ServiceTable};
use scenario::{Baseline, calculated, document, link};
use serde_json::{Value, json};
use words::pasted::{Cell, Column};
use words::typed::Kind;

use super::counted::counted;
use crate::bulk::Outcome;
use crate::documents::disturb::disturb;
use crate::documents::links::{around, sealed, small};
use crate::engine_face::{Entry, send};
use crate::random::Random;
use crate::requests::{ENTRIES, request};

/// The longest a call may take; asked of the soak alone.
const LONGEST: Duration = Duration::from_millis(100);
/// The most a call may hold.
const MOST: usize = 64 << 20;
/// Parts a search may look into.
const NODES: u32 = 50;
/// The same of each of the five searches of the Capital room.
const NODES_OF_A_ROOM: u32 = 5;
/// Sound inputs of each kind, which the others are made from.
const SOUND: u64 = 64;

const SCHEMES: &str = "Code\tScheme\tHost\tProvider\t2022/23\t2023/24\tNPSV\tBenefits\tLife\tNational\tNeeds\n\
                       A1\tLaboratory\tGreater Manchester\tOur trust\t5,000,000\t1,000,000\t9,000,000\t\t\tyes\t\n\
                       A2\tWard\tQOP\t\t2,000,000\t\t\t400,000\t20\t\tA1";
const BOARDS: &str =
    "Board,Amount,Why\nQE1,\"£603,001,618.40\",as agreed\nNHS Kent and Medway,1200000000,\nQT6,0,\"nothing, yet\"";
const COLUMNS: [Column; 3] = [
    Column { name: "Board", also: &["Code"], cell: Cell::Place, needed: true, key: true },
    Column { name: "Amount", also: &["£"], cell: Cell::Figure(Kind::Pounds), needed: true, key: false },
    Column { name: "Why", also: &[], cell: Cell::Words, needed: false, key: false },
];

struct Sound {
    documents: Vec<Value>,
    links: Vec<String>,
    tables: [String; 3],
    requests: Vec<Vec<Value>>,
    delegation: DelegationInput,
}

/// An input, and what it is sent to.
#[derive(Debug, Clone)]
enum Call {
    Document(Vec<u8>),
    Link(String),
    Boards(String),
    Schemes(String),
    Services(String),
    Entry(&'static str, Entry, String),
    Rooms(String),
}

/// The slowest or the largest call there was: how much, of what kind, and its case.
type Extreme = (u128, String, u64);

static EXTREMES: Mutex<[Option<Extreme>; 2]> = Mutex::new([None, None]);

fn sound() -> &'static Sound {
    static SOUND_ONES: OnceLock<Sound> = OnceLock::new();
    SOUND_ONES.get_or_init(|| {
        let read = |text: &str| serde_json::from_str(text).expect("JSON");
        let scenarios: Vec<_> = (0..SOUND).map(|case| small(&mut Random::of_case(70, case))).collect();
        let delegation = Baseline::default().inputs().delegation;
        let rows = template(&delegation).into_iter().take(12);
        let lines: Vec<String> = std::iter::once(headings()).chain(rows).map(|row| row.join("\t")).collect();
        Sound {
            documents: scenarios.iter().map(|scenario| read(&document::write(scenario))).collect(),
            links: scenarios.iter().map(|scenario| around(document::write(scenario).as_bytes())).collect(),
            tables: [BOARDS.to_owned(), SCHEMES.to_owned(), lines.join("\n")],
            requests: ENTRIES
                .iter()
                .map(|(_, entry)| {
                    (0..SOUND).map(|case| read(&request(&mut Random::of_case(71, case), *entry))).collect()
                })
                .collect(),
            delegation,
        }
    })
}

/// One call of chance, its time included.
pub fn one(seed: u64, number: u64) -> Outcome {
    let call = drawn(seed, number);
    let mut outcome = made(&call, number);
    if outcome.1 > LONGEST {
        // On a shared machine another program may have had the processor: what is slow is slow again.
        let again = (0..3).map(|_| made(&call, number).1).min().unwrap_or_default();
        if again > LONGEST {
            outcome.0.faults.push(format!("{}: over a tenth of a second", call.kind()));
        }
    }
    outcome.0
}

/// The same but for its time, which says nothing on a busy machine.
pub fn one_whatever_its_time(seed: u64, number: u64) -> Outcome {
    made(&drawn(seed, number), number).0
}

/// The call of a case that went wrong.
pub fn tell(seed: u64, number: u64, _: &str) -> String {
    match drawn(seed, number) {
        Call::Document(bytes) => format!("a document: {}", text(bytes)),
        call => format!("{call:?}"),
    }
}

/// The slowest and the largest call so far; nothing before the first.
///
/// # Panics
/// Where a thread stopped while it wrote them down.
pub fn extremes() -> Option<String> {
    let extremes = EXTREMES.lock().expect("no call stops here");
    let [Some((took, slow, first)), Some((bytes, large, second))] = &*extremes else { return None };
    let milliseconds = Duration::from_nanos(u64::try_from(*took).unwrap_or(u64::MAX)).as_secs_f64() * 1_000.0;
    Some(format!(
        "slowest {milliseconds:.1} ms ({slow}, case {first}); largest {:.2} MiB ({large}, case {second})",
        *bytes as f64 / f64::from(1 << 20)
    ))
}

fn made(call: &Call, number: u64) -> (Outcome, Duration) {
    let kind = call.kind();
    // Made before the clock starts, as a page has it by then.
    let sound = sound();
    let begun = Instant::now();
    let (given, bytes) = counted(|| catch_unwind(AssertUnwindSafe(|| call.send(sound))));
    let took = begun.elapsed();
    let mut faults = Vec::new();
    let is_taken = given.unwrap_or_else(|_| {
        faults.push(format!("{kind}: panic"));
        false
    });
    if bytes > MOST {
        faults.push(format!("{kind}: over 64 MiB"));
    }
    let mut extremes = EXTREMES.lock().expect("no call stops here");
    for (extreme, much) in extremes.iter_mut().zip([took.as_nanos(), bytes as u128]) {
        if extreme.as_ref().is_none_or(|(most, ..)| much > *most) {
            *extreme = Some((much, kind.clone(), number));
        }
    }
    let label = format!("{kind}: {}", if is_taken { "taken" } else { "refused" });
    (Outcome { labels: vec![label], faults, size: call.size() }, took)
}

impl Call {
    fn kind(&self) -> String {
        match self {
            Self::Document(_) => "document".to_owned(),
            Self::Link(_) => "link".to_owned(),
            Self::Boards(_) => "table of boards".to_owned(),
            Self::Schemes(_) => "table of schemes".to_owned(),
            Self::Services(_) => "table of services".to_owned(),
            Self::Entry(name, ..) => (*name).to_owned(),
            Self::Rooms(_) => "every room of a document".to_owned(),
        }
    }

    fn size(&self) -> usize {
        match self {
            Self::Document(bytes) => bytes.len(),
            Self::Link(text)
            | Self::Boards(text)
            | Self::Schemes(text)
            | Self::Services(text)
            | Self::Entry(.., text)
            | Self::Rooms(text) => text.len(),
        }
    }

    /// Whether it was taken; what was refused had a reason.
    fn send(&self, sound: &Sound) -> bool {
        match self {
            Self::Document(bytes) => answered(document::read_bytes(bytes)),
            Self::Link(text) => answered(link::read(text)),
            Self::Boards(text) => {
                words::pasted::read(text, &COLUMNS, &[("QE1", "Lancashire"), ("QT6", "Cornwall")]).is_clean()
            }
            Self::Schemes(text) => {
                let first = FinancialYear::starting(2022).expect("a year");
                words::pasted::schemes::read(text, first, 4, &[("QOP", "Greater Manchester")]).is_clean()
            }
            Self::Services(text) => {
                let table = ServiceTable::read(text, &sound.delegation);
                table.is_usable() && black_box(table.apply(&sound.delegation)).services.len() < 1_000
            }
            Self::Entry(_, entry, text) => {
                matches!(black_box(send(*entry, text)), crate::engine_face::Reply::Answer(_))
            }
            Self::Rooms(text) => match document::read(text) {
                Ok(scenario) => {
                    !black_box(calculated::calculate(&scenario, Budget { nodes: NODES_OF_A_ROOM })).receipt.is_empty()
                }
                Err(_) => false,
            },
        }
    }
}

fn answered<T: Debug, P: Debug>(read: Result<T, Vec<P>>) -> bool {
    match black_box(read) {
        Ok(_) => true,
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a reason");
            false
        }
    }
}

fn drawn(seed: u64, number: u64) -> Call {
    let (random, sound) = (&mut Random::of_case(seed, number), sound());
    let place = random.between(0, SOUND - 1) as usize;
    if number.is_multiple_of(2_000) {
        return Call::Rooms(disturbed(random, &sound.documents[place]).to_string());
    }
    match random.between(0, 19) {
        0..=2 => Call::Document(disturbed(random, &sound.documents[place]).to_string().into_bytes()),
        3 => Call::Document(changed(random, sound.documents[place].to_string().into_bytes())),
        4 => Call::Link(around(disturbed(random, &sound.documents[place]).to_string().as_bytes())),
        5 => {
            // Packed text is changed and sealed anew, so that it comes past the check.
            let text = changed(random, sound.documents[place].to_string().into_bytes());
            let mut packed = miniz_oxide::deflate::compress_to_vec(&text, 1);
            if random.chance(1, 2) {
                packed = changed(random, packed);
            }
            Call::Link(sealed(&packed))
        }
        6 => Call::Link(text(changed(random, sound.links[place].clone().into_bytes()))),
        7 => {
            let bytes = chance(random, 400);
            Call::Link(if random.chance(1, 2) { sealed(&bytes) } else { text(bytes) })
        }
        8 => Call::Boards(table(random, &sound.tables[0])),
        9 => Call::Schemes(table(random, &sound.tables[1])),
        10 => Call::Services(table(random, &sound.tables[2])),
        kind => {
            // Every room at once has its own turn.
            let which = random.between(0, ENTRIES.len() as u64 - 2) as usize;
            let (name, entry) = ENTRIES[which];
            let request = &sound.requests[which][place];
            Call::Entry(
                name,
                entry,
                match kind {
                    11 => text(changed(random, bounded(request.clone()).to_string().into_bytes())),
                    12 => text(chance(random, 200)),
                    _ => bounded(disturbed(random, request)).to_string(),
                },
            )
        }
    }
}

fn disturbed(random: &mut Random, value: &Value) -> Value {
    let mut value = value.clone();
    for _ in 0..random.between(0, 3) {
        disturb(random, &mut value);
    }
    value
}

/// How long to search and how often to draw is the caller's to say: here always little.
fn bounded(mut request: Value) -> Value {
    let Some(fields) = request.as_object_mut() else { return request };
    let asks = ["pots", "rows", "values", "regime"].iter().any(|name| fields.contains_key(*name));
    // A budget that is none is left: it is refused.
    let is_none = fields.get("budget").is_some_and(|budget| !budget.is_null() && !budget.is_object());
    if asks && !is_none {
        fields.insert("budget".to_owned(), json!({ "nodes": NODES }));
    }
    if fields.get("draws").is_some_and(Value::is_number) {
        fields.insert("draws".to_owned(), json!(20));
    }
    request
}

/// A table with cells, rows or bytes of it changed.
fn table(random: &mut Random, sound: &str) -> String {
    const CELLS: [&str; 14] = [
        "",
        "\"",
        "\"\"",
        "£1,000",
        "1e9",
        "−5",
        "NaN",
        "=1+1",
        "QE1",
        "\u{0}",
        "yes",
        "2022/23",
        "\u{202e}",
        "99999999999999999999999999",
    ];
    let mut rows: Vec<Vec<String>> =
        sound.lines().map(|line| line.split(['\t', ',']).map(str::to_owned).collect()).collect();
    for _ in 0..random.between(0, 4) {
        let row = random.between(0, rows.len() as u64 - 1) as usize;
        let cell = random.between(0, rows[row].len().max(1) as u64 - 1) as usize;
        match random.between(0, 5) {
            0 => drop(rows[row].splice(cell.., [])),
            1 => rows.push(rows[row].clone()),
            2 => rows[row].push((*random.choose(&CELLS)).to_owned()),
            _ => {
                if let Some(cell) = rows[row].get_mut(cell) {
                    (*random.choose(&CELLS)).clone_into(cell);
                }
            }
        }
    }
    let between = *random.choose(&[&"\t", &",", &";", &"\t"]);
    let whole = rows.iter().map(|row| row.join(between)).collect::<Vec<String>>().join(random.choose(&["\n", "\r\n"]));
    if random.chance(1, 4) { text(changed(random, whole.into_bytes())) } else { whole }
}

/// Bytes changed, cut, doubled or put in somewhere.
fn changed(random: &mut Random, mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..random.between(1, 6) {
        let place = random.between(0, bytes.len().max(1) as u64 - 1) as usize;
        match random.between(0, 6) {
            0 => bytes.truncate(place),
            1 if place < bytes.len() => drop(bytes.remove(place)),
            2 => {
                let end = bytes.len().min(place + random.between(1, 64) as usize);
                let part = bytes[place.min(end)..end].to_vec();
                for _ in 0..random.between(1, 8) {
                    bytes.splice(place..place, part.iter().copied());
                }
            }
            3 => drop(bytes.splice(place..place, *b"\xf0\x9f\x98\x80")),
            4 => drop(bytes.splice(place..place, [b'['; 40])),
            _ => {
                if let Some(byte) = bytes.get_mut(place) {
                    *byte = random.between(0, 255) as u8;
                }
            }
        }
    }
    bytes
}

fn chance(random: &mut Random, most: u64) -> Vec<u8> {
    (0..random.between(0, most)).map(|_| random.between(0, 255) as u8).collect()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}
