//! Pathways against their definition in exact fractions, every figure of every answer.

use proofs::pathways::laws::answer;
use proofs::pathways::requests::sound;
use proofs::pathways::twin;
use proofs::random::Random;

#[test]
fn every_figure_is_that_of_the_definition() {
    let mut blank = 0;
    for number in 0..600 {
        let input = sound(&mut Random::of_case(61, number));
        let (found, wanted) = (answer(&input), twin::answer(&input));
        assert_eq!(found, wanted, "{input}");
        blank += usize::from(found["arrangements"][0]["lacks"].as_array().is_some_and(|lacks| !lacks.is_empty()));
    }
    assert!(blank > 60, "{blank} with blanks");
}
