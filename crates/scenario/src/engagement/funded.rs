//! What the fund pays: this charity and everybody else, under each weighting.

use engine::engagement::fund::pot::{by_system, by_year, off_the_top, per_system_a_year};
use engine::engagement::fund::{Applicant, Applicants, Band, Ceiling, Weighting};
use engine::parameters::Reader;
use engine::problem::{Problem, Remedy};
use engine::quantities::{Fraction, Money, Rate, Weight};
use rust_decimal::Decimal;

use super::applicants::{self, OWN, Size, example, limits};
use super::costed::Costed;
use super::fund_input::{Held, WeightingKind};
use super::input::EngagementInput;
use super::pots::{bands, split, whole};
use super::way::Way;
use crate::texts::Texts;

/// Most applicants to one pot.
const MOST_APPLICANTS: u32 = 20_000;

/// The fund as read: who shares what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funded {
    /// What a year's fund comes to before the secretariat.
    pub a_year: Option<Money>,
    /// What the secretariat takes of a year.
    pub secretariat: Money,
    /// An equal part of one system and year, before the secretariat.
    pub per_system: Option<Money>,
    /// The pots of a year: one, or one for each system with its code where boards have one.
    pub pots: Vec<(String, Money)>,
    /// Who shares a pot; the charity itself stands first where its income allows.
    pub applicants: Applicants,
    /// Whether they are the example's.
    pub is_example: bool,
    /// Whether the charity itself is among them.
    pub has_own: bool,
    /// What each weighting pays, in the order of [`WeightingKind::ALL`]; none where something is lacking.
    pub ways: Vec<Way>,
    /// Inputs that are blank and without which nothing is paid.
    pub lacks: Vec<&'static str>,
    pub(super) rules: Rules,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rules {
    kind: WeightingKind,
    alpha: Rate,
    bands: Vec<Band>,
    pub(super) floor: Option<Money>,
    pub(super) ceiling: Ceiling,
    pub(super) limits: [Money; 4],
    /// A year of the fund before the secretariat.
    pots_of: Option<Money>,
    pub(super) split: Option<Vec<(String, Weight)>>,
    pub(super) of_income: Option<Rate>,
}

impl Funded {
    /// Works out what each weighting pays.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    ///
    /// ```
    /// use engine::parameters::as_shipped;
    /// use scenario::engagement::{Costed, Funded};
    /// let input = scenario::Baseline::default().inputs().engagement;
    /// let costed = Costed::out(&input, &as_shipped).unwrap();
    /// let funded = Funded::out(&input, &costed, &as_shipped).unwrap();
    /// assert_eq!(funded.a_year.unwrap().to_string(), "10000000.00");
    /// assert_eq!(funded.per_system.unwrap().to_string(), "277777.78");
    /// assert_eq!((funded.ways.len(), funded.applicants.len()), (3, 5_000));
    /// ```
    pub fn out(input: &EngagementInput, costed: &Costed, read: Reader<'_>) -> Result<Self, Vec<Problem>> {
        let mut funded = Self::read(input, costed, read)?;
        if funded.lacks.is_empty() {
            let ways = WeightingKind::ALL.map(|kind| funded.way(&funded.rules.weighting(kind), kind, None));
            for way in ways {
                let way = way.map_err(|problems| in_room(problems, funded.is_example, funded.has_own))?;
                funded.ways.push(way);
            }
        }
        Ok(funded)
    }

    /// What the weighting that is set pays.
    #[must_use]
    pub fn chosen(&self) -> Option<&Way> {
        self.ways.iter().find(|way| way.kind == self.rules.kind)
    }

    /// What one weighting pays.
    #[must_use]
    pub fn of(&self, kind: WeightingKind) -> Option<&Way> {
        self.ways.iter().find(|way| way.kind == kind)
    }

    /// The weighting that is set.
    #[must_use]
    pub const fn kind(&self) -> WeightingKind {
        self.rules.kind
    }

    /// The size of the charity itself.
    #[must_use]
    pub fn own_size(&self) -> Option<Size> {
        let own = self.applicants.first().filter(|_| self.has_own)?;
        Some(Size::of(own.income?, &self.rules.limits))
    }

    /// What a smooth weighting of another steepness pays.
    #[must_use]
    pub fn at_alpha(&self, alpha: Decimal) -> Option<Way> {
        let weighting = Weighting::Power { alpha: Rate::from_decimal(alpha).ok()?, minimum_income: None };
        self.way(&weighting, WeightingKind::Power, None).ok()
    }

    /// What the weighting that is set pays where the secretariat takes another share.
    #[must_use]
    pub fn at_secretariat(&self, share: Decimal) -> Option<Way> {
        let share = Rate::from_decimal(share).ok()?;
        let pots = self.rules.pots(self.rules.pots_of?, share)?;
        self.way(&self.rules.weighting(self.rules.kind), self.rules.kind, Some(&pots)).ok()
    }

    fn read(input: &EngagementInput, costed: &Costed, read: Reader<'_>) -> Result<Self, Vec<Problem>> {
        let (mut texts, fund) = (Texts::default(), &input.fund);
        let pot = texts.known_money("engagement.fund.pot", &fund.pot);
        let years = whole(&mut texts, "years", &fund.years, 100);
        let systems = whole(&mut texts, "systems", &fund.systems, 10_000);
        let number = match fund.held {
            Held::National => whole(&mut texts, "applicants", &fund.applicants, MOST_APPLICANTS),
            Held::BySystem => whole(&mut texts, "applicants_by_system", &fund.applicants_by_system, MOST_APPLICANTS),
        };
        let secretariat = texts.known_share("engagement.fund.secretariat", &fund.secretariat);
        let alpha = texts.known_share("engagement.fund.alpha", &fund.alpha);
        let floor = texts.known_money("engagement.fund.floor", &fund.floor);
        let ten = Decimal::TEN;
        let mut most = |name: &str, text: &str| {
            let rate = texts.known(&format!("engagement.fund.{name}"), text, ten)?;
            Rate::from_decimal(rate).ok()
        };
        let (of_cost, of_income) = (most("of_cost", &fund.of_cost), most("of_income", &fund.of_income));
        let limits = limits(read);
        let bands = bands(&mut texts, input, &limits);
        let rows = applicants::own(&fund.own_applicants).unwrap_or_else(|problems| {
            texts.problems.extend(problems);
            Vec::new()
        });
        if years == Some(0) {
            texts.report("out_of_range", "engagement.fund.years", "A fund lasts a year at least. Enter 1 or more.");
        }
        if !texts.problems.is_empty() {
            return Err(texts.problems);
        }
        let is_example = fund.own_applicants.is_empty();
        let mut lacks = Vec::new();
        let mut need = |name: &'static str, is_there: bool| {
            if !is_there {
                lacks.push(name);
            }
        };
        let by_systems = fund.held == Held::BySystem;
        need("size of the fund", pot.is_some());
        need("years of the fund", years.is_some());
        need("share of the secretariat", secretariat.is_some());
        need("number of applicants", !is_example || number.is_some_and(|number| number > 0));
        need("steepness of the smooth weighting", alpha.is_some());
        need("weights of the bands", bands.is_some());
        let split = if by_systems { split(input, systems) } else { Ok(None) };
        need("number of systems, from 1", !by_systems || systems.is_some_and(|systems| systems > 0));
        if let Err(lacking) = &split {
            lacks.push(lacking);
        }
        let own_cost = if by_systems { costed.of_one() } else { costed.chosen().and_then(|cost| cost.total) };
        let own = Applicant {
            code: OWN.to_owned(),
            income: costed.asked.income,
            cost: own_cost.and_then(|cost| Money::from_wide_pence(cost.count())),
            requested: None,
        };
        let has_own = own.income.is_some();
        let others =
            if is_example { example(number.unwrap_or(0).saturating_sub(u32::from(has_own)), read) } else { rows };
        let mut applicants: Vec<Applicant> = has_own.then_some(own).into_iter().chain(others).collect();
        let split = split.ok().flatten();
        let share_of = |income: Money| {
            let exact = Fraction::whole(income.pence()).times(&of_income?.decimal().into());
            let each = exact.over(&Fraction::whole(u32::try_from(split.as_ref()?.len()).ok()?.max(1)))?;
            Money::from_pence(each.floor().to_string().parse().ok()?)
        };
        for applicant in applicants.iter_mut().filter(|_| split.is_some()) {
            // A ceiling by income holds over all pots together.
            let most = applicant.income.and_then(share_of);
            applicant.requested = applicant.requested.into_iter().chain(most).min();
        }
        let ceiling = Ceiling { of_cost, of_income: of_income.filter(|_| split.is_none()) };
        let a_year = pot.zip(years).and_then(|(pot, years)| by_year(pot, years)?.first().copied());
        let share = secretariat.unwrap_or(Rate::ZERO);
        let rules = Rules {
            kind: fund.weighting,
            alpha: alpha.unwrap_or(Rate::ZERO),
            bands: bands.unwrap_or_default(),
            floor,
            ceiling,
            limits,
            pots_of: a_year,
            split,
            of_income,
        };
        Ok(Self {
            a_year,
            secretariat: a_year.and_then(|pot| off_the_top(pot, share)).map_or(Money::ZERO, |top| top.secretariat),
            per_system: pot
                .zip(systems)
                .zip(years)
                .and_then(|((pot, systems), years)| per_system_a_year(pot, systems, years)),
            pots: a_year.and_then(|pot| rules.pots(pot, share)).unwrap_or_default(),
            applicants: match applicants.is_empty() {
                true => Applicants::default(),
                false => Applicants::of(applicants).map_err(|problems| in_room(problems, is_example, has_own))?,
            },
            is_example,
            has_own,
            ways: Vec::new(),
            lacks,
            rules,
        })
    }
}

impl Rules {
    fn weighting(&self, kind: WeightingKind) -> Weighting {
        match kind {
            WeightingKind::Equal => Weighting::Equal,
            WeightingKind::Power => Weighting::Power { alpha: self.alpha, minimum_income: None },
            WeightingKind::Bands => Weighting::Bands(self.bands.clone()),
        }
    }

    /// The pots of a year once the secretariat has its share.
    fn pots(&self, a_year: Money, share: Rate) -> Option<Vec<(String, Money)>> {
        let left = off_the_top(a_year, share)?.left;
        let Some(split) = &self.split else { return Some(vec![(String::new(), left)]) };
        let weights: Vec<Weight> = split.iter().map(|(_, weight)| *weight).collect();
        let pots = by_system(left, &weights).ok()?;
        Some(split.iter().map(|(code, _)| code.clone()).zip(pots).collect())
    }
}

/// Problems at the paths of their inputs.
fn in_room(problems: Vec<Problem>, is_example: bool, has_own: bool) -> Vec<Problem> {
    let place = |path: &str| {
        let row = path.strip_prefix("applicants[")?;
        let (number, rest) = row.split_once(']')?;
        let number = number.parse::<usize>().ok()?.checked_sub(usize::from(has_own))?;
        Some(format!("own_applicants[{number}]{rest}"))
    };
    let path = |path: &str| {
        let named = match path {
            "weighting.alpha" => "alpha".to_owned(),
            "ceiling.of_cost" => "of_cost".to_owned(),
            "ceiling.of_income" => "of_income".to_owned(),
            bands if bands.starts_with("weighting") => "bands".to_owned(),
            "floor" | "pot" => path.to_owned(),
            row => place(row).filter(|_| !is_example).unwrap_or_else(|| "applicants".to_owned()),
        };
        format!("engagement.fund.{named}")
    };
    let told = problems.into_iter().map(|problem| {
        let remedy = problem.remedy.map(|remedy| Remedy { path: path(&remedy.path), ..remedy });
        Problem { path: path(&problem.path), remedy, ..problem }
    });
    told.collect()
}
