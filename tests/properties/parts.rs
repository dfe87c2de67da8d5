//! Why the money is what it is.

use proofs::laws::parts;

use super::holds;

#[test]
fn the_parts_add_up() {
    holds(&parts::PARTS_ADD_UP);
}
