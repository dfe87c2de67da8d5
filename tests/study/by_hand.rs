//! The three-board example, every figure worked out with pencil and paper.

use engine::allocation::study::measures::board::story;
use engine::allocation::study::measures::closeness::closeness;
use engine::allocation::study::measures::growth::growth;
use engine::allocation::study::measures::redistribution::{rebasing, redistribution};
use engine::allocation::study::measures::safeguards::safeguards;
use engine::allocation::study::provider::cross_boundary::positions;
use engine::allocation::study::{Ledger, example};

use super::sound;

fn example<T>(look: impl FnOnce(&Ledger<'_>) -> T) -> T {
    sound(&example::facts(), &example::input(), look)
}

#[test]
fn the_opening_position() {
    example(|ledger| {
        let opening = &ledger.study.opening;
        assert_eq!(opening.host, [50_000_000, 30_000_000, 20_000_000]);
        assert_eq!(opening.residence, [33_000_000, 43_000_000, 23_000_000]);
        assert_eq!(opening.elsewhere, 1_000_000);
        let rebasing = rebasing(ledger).unwrap();
        assert_eq!(rebasing.boards.map_to_pence(), [-17_000_000, 13_000_000, 3_000_000]);
        let positions = positions(ledger).unwrap();
        let owes: Vec<i64> = positions.boards.iter().map(|board| board.owes.pence()).collect();
        let owed: Vec<i64> = positions.boards.iter().map(|board| board.owed.pence()).collect();
        assert_eq!((owes, owed), (vec![3_000_000, 15_000_000, 4_000_000], vec![19_000_000, 2_000_000, 1_000_000]));
    });
}

/// Year 2: £1,197,900 to share, 10% more than £1,089,000. Targets are £359,370, £479,160 and £359,370. From £350,785.71, £462,214.29
/// and £276,000 average growth leads to £385,864.281, £508,435.719 and £303,600; half way to target lie £372,617.1405, £493,797.8595
/// and £331,485. South may have £331,200 at most, so £285 are left over for North and Middle, as 3 to 4: £372,739.2834 and
/// £493,960.7166.
#[test]
fn the_second_year() {
    example(|ledger| {
        let money: Vec<i64> = (0..3).map(|board| ledger.allocation(2, board)).collect();
        assert_eq!(money, [37_273_928, 49_396_072, 33_120_000]);
        let safeguards = safeguards(ledger, 2);
        assert_eq!(safeguards.cost.to_string(), "285.00");
        // Today's shares: £399,300, £520,300 and £278,300.
        let found = redistribution(ledger, 2);
        assert_eq!(
            found.boards.iter().map(|board| board.amount.pence()).collect::<Vec<_>>(),
            [-2_656_072, -2_633_928, 5_290_000]
        );
        assert_eq!(found.moved_share.unwrap().to_string(), "0.0441606144");
        // 3.7% and 3.1% over, 7.8% under.
        let close = closeness(ledger, 2);
        assert_eq!((close.near, close.arrived, close.within, close.gap.to_string()), (0, 2, 3, "56340.00".to_owned()));
        let growth = growth(ledger, 2);
        assert_eq!(growth.slowest.unwrap().rate.to_string(), "0.0625839918");
        assert_eq!((growth.below_average, growth.below_inflation, growth.held_at_ceiling), (2, 0, 1));
    });
}

#[test]
fn the_story_of_north() {
    example(|ledger| {
        let north = story(ledger, 0).unwrap();
        let years: Vec<&str> = north.years.iter().map(|year| year.financial_year.as_str()).collect();
        assert_eq!(years, ["2022/23", "2023/24", "2024/25", "2025/26"]);
        let opening = &north.years[0];
        // £330,000 against 30% of £990,000.
        assert_eq!(opening.distance.unwrap().to_string(), "0.1111111111");
        assert!(opening.growth.is_none() && opening.parts.is_none());
        let parts = north.years[1].parts.unwrap();
        assert_eq!(parts.average_growth.to_string(), "33000.00");
        assert_eq!(parts.pull_to_target.to_string(), "-18150.00");
        assert_eq!(parts.paying_for_others.to_string(), "5935.71");
        assert_eq!((parts.own_bound.count(), parts.rounding.count()), (0, 0));
        // Whole budget £2m growing by 5%: £2,205,000 in year 2, 16.5% of which is £363,825.
        let budget = &north.own_budget.unwrap()[2];
        assert_eq!(budget.budget.to_string(), "2205000.00");
        assert_eq!(budget.to_hold.to_string(), "-8914.28");
        // £330,000 x 1.02 x 1.02 = £343,332.
        assert_eq!(budget.lost_if_flat_in_real_terms.to_string(), "29407.28");
    });
}

trait MapToPence {
    fn map_to_pence(&self) -> Vec<i64>;
}

impl MapToPence for Vec<engine::quantities::Money> {
    fn map_to_pence(&self) -> Vec<i64> {
        self.iter().map(|money| money.pence()).collect()
    }
}
