//! Like boards are treated alike.

use proofs::laws::equality;

use super::holds;

#[test]
fn equal_inputs_get_equal_money() {
    holds(&equality::EQUAL_INPUTS);
}
