//! Places are found again over edits made by a program and, where they are at hand, over real revisions.

mod yardstick;

use yardstick::Measure;
use yardstick::chance::Chance;
use yardstick::revise::{revise, texts};
use yardstick::revision::{Revision, places};

fn measure(revisions: &[Revision], each: usize) -> Measure {
    let mut measure = Measure::default();
    for (seed, revision) in (0..).zip(revisions) {
        measure.look_for(&places(&revision.older, each, &mut Chance(seed)), revision, true);
    }
    measure
}

#[track_caller]
fn check(measure: &Measure, least_places: usize) {
    let all = measure.all();
    println!("{measure}");
    assert!(all.places() >= least_places && all.edited > 0 && all.gone > 0);
    assert_eq!(measure.wrong, Vec::<String>::new(), "sure of other words");
    assert!(all.sure() >= 98.0, "{:.2} in a hundred are sure", all.sure());
    assert!(all.precision() >= 70.0 && all.recall() >= 85.0);
}

#[test]
fn places_outlive_the_edits_of_a_program() {
    let texts = texts();
    let mut chance = Chance(11);
    let revisions: Vec<Revision> = (0..texts.len() * 6)
        .map(|at| revise(&texts[at % texts.len()], &texts[(at + 1) % texts.len()], &mut chance))
        .collect();
    check(&measure(&revisions, 8), 2_000);
}

#[test]
fn places_outlive_real_revisions() {
    let Some(essays) = yardstick::essays::essays() else {
        println!("Skipped: the essays are not in ../shared/bench.");
        return;
    };
    check(&measure(&essays, 6), 2_000);
}
