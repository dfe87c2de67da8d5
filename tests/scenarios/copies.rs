//! Copies kept on a computer: whatever is refused, cut short, spoiled or done in two sittings at once, what was kept can be read.

use std::collections::BTreeMap;

use proofs::random::Random;
use scenario::copies::{Copy, Found, Keeper, PREFIX, Store, forget, found};

/// A store that can be full and that can end in the middle of what is asked of it.
#[derive(Default, Clone)]
struct Drawer {
    texts: BTreeMap<String, String>,
    /// Bytes it takes; none for any number.
    room: Option<usize>,
    /// Writes and removals until the tab is gone; none for never.
    left: Option<u64>,
    /// Writes that are taken and lose their last letter.
    spoils: bool,
}

impl Drawer {
    fn is_alive(&mut self) -> bool {
        match &mut self.left {
            None => true,
            Some(0) => false,
            Some(left) => {
                *left -= 1;
                true
            }
        }
    }
}

impl Store for Drawer {
    fn names(&self) -> Vec<String> {
        self.texts.keys().cloned().collect()
    }

    fn read(&self, name: &str) -> Option<String> {
        self.texts.get(name).cloned()
    }

    fn write(&mut self, name: &str, text: &str) -> bool {
        if !self.is_alive() {
            return false;
        }
        let others: usize = self.texts.iter().filter(|(other, _)| *other != name).map(|(_, text)| text.len()).sum();
        if self.room.is_some_and(|room| others + text.len() > room) {
            return false;
        }
        let mut text = text.to_owned();
        if self.spoils {
            text.pop();
        }
        self.texts.insert(name.to_owned(), text);
        true
    }

    fn remove(&mut self, name: &str) {
        if self.is_alive() {
            self.texts.remove(name);
        }
    }
}

fn documents(found: &Found) -> Vec<&str> {
    found.copies.iter().map(|copy| copy.document.as_str()).collect()
}

fn document(random: &mut Random, number: u64) -> String {
    format!("{{\"number\":{number},\"text\":\"{}\"}}\n", "é".repeat(random.between(0, 200) as usize))
}

fn latest(drawer: &Drawer) -> Option<Copy> {
    found(drawer).copies.into_iter().next()
}

#[test]
fn the_latest_is_found_and_one_copy_stands_for_it() {
    let mut drawer = Drawer::default();
    assert_eq!(found(&drawer), Found::default());
    let mut keeper = Keeper::new("a", None);
    for number in 0..10 {
        keeper.keep(&mut drawer, &format!("document {number}"), 1_000 + number).expect("kept");
        assert_eq!(documents(&found(&drawer)), [format!("document {number}")]);
        assert!(drawer.texts.len() <= 2);
    }
    let before = drawer.texts.clone();
    keeper.keep(&mut drawer, "document 9", 5_000).expect("kept");
    assert_eq!(drawer.texts, before, "what is kept is not written again");
}

#[test]
fn a_sitting_that_goes_on_takes_the_place_of_the_one_before() {
    let mut drawer = Drawer::default();
    Keeper::new("a", None).keep(&mut drawer, "first", 1).expect("kept");
    let parent = latest(&drawer).expect("a copy");
    let mut next = Keeper::new("b", Some(&parent));
    next.keep(&mut drawer, "first", 2).expect("kept");
    assert_eq!(documents(&found(&drawer)), ["first"], "unchanged work is not written again");
    next.keep(&mut drawer, "second", 3).expect("kept");
    assert_eq!(documents(&found(&drawer)), ["second"]);
    assert_eq!(drawer.texts.len(), 1);
    let unreadable = format!("{PREFIX}c/0");
    drawer.texts.insert(unreadable.clone(), "half a copy".to_owned());
    forget(&mut drawer);
    assert_eq!(drawer.names(), [unreadable], "what cannot be read stays until it is named");
}

#[test]
fn names_of_others_are_left_alone() {
    let mut drawer = Drawer::default();
    drawer.texts.insert("another program".to_owned(), "its own".to_owned());
    Keeper::new("a", None).keep(&mut drawer, "first", 1).expect("kept");
    assert_eq!(found(&drawer).unreadable, []);
    forget(&mut drawer);
    assert_eq!(drawer.texts.len(), 1);
}

#[test]
fn a_full_store_leaves_the_copy_before() {
    for case in 0..400 {
        let mut random = Random::of_case(71, case);
        let mut drawer = Drawer { room: Some(random.between(100, 1_500) as usize), ..Drawer::default() };
        let mut keeper = Keeper::new("a", None);
        let mut kept: Option<String> = None;
        for number in 0..random.between(1, 30) {
            let text = document(&mut random, number);
            match keeper.keep(&mut drawer, &text, number) {
                Ok(()) => kept = Some(text),
                Err(problem) => assert!(problem.code == "not_kept" && problem.message.contains("file"), "{problem:?}"),
            }
            assert_eq!(
                documents(&found(&drawer)),
                kept.iter().map(String::as_str).collect::<Vec<&str>>(),
                "case {case}"
            );
        }
    }
}

#[test]
fn a_tab_that_ends_anywhere_loses_only_what_was_not_kept_yet() {
    for case in 0..1_000 {
        let mut random = Random::of_case(72, case);
        let mut drawer = Drawer::default();
        let (mut sure, mut tried): (Option<String>, Option<String>) = (None, None);
        for sitting in 0..random.between(1, 6) {
            let parent = latest(&drawer);
            let mut keeper = Keeper::new(&format!("s{sitting}"), parent.as_ref());
            drawer.left = Some(random.between(0, 12));
            for number in 0..random.between(1, 8) {
                let text = document(&mut random, sitting * 100 + number);
                tried = Some(text.clone());
                if keeper.keep(&mut drawer, &text, sitting * 100 + number).is_err() {
                    break;
                }
                sure = Some(text);
                if drawer.left == Some(0) {
                    break;
                }
            }
            drawer.left = None;
            let shown = found(&drawer);
            assert_eq!(shown.unreadable, [], "case {case}");
            let now = shown.copies.first().map(|copy| copy.document.clone());
            assert!(now == sure || now == tried, "case {case}: {now:?} is neither {sure:?} nor {tried:?}");
            sure = now;
        }
    }
}

#[test]
fn two_sittings_at_once_never_lose_one_another() {
    for case in 0..1_000 {
        let mut random = Random::of_case(73, case);
        let mut drawer = Drawer::default();
        Keeper::new("before", None).keep(&mut drawer, "before", 0).expect("kept");
        let parent = latest(&drawer);
        let mut sittings = ["a", "b"].map(|name| Keeper::new(name, parent.as_ref()));
        let mut last = [None, None];
        for number in 1..random.between(2, 20) {
            let which = random.between(0, 1) as usize;
            let text = format!("{which} {}", document(&mut random, number));
            sittings[which].keep(&mut drawer, &text, number).expect("kept");
            last[which] = Some(text);
        }
        let shown = found(&drawer);
        for text in last.into_iter().flatten() {
            assert!(documents(&shown).contains(&text.as_str()), "case {case}");
        }
        assert!(shown.copies.len() <= 2, "case {case}: what was before has gone on");
    }
}

#[test]
fn what_is_spoiled_is_shown_and_never_overwritten() {
    for case in 0..1_000 {
        let mut random = Random::of_case(74, case);
        let mut drawer = Drawer::default();
        let mut keeper = Keeper::new("a", None);
        for number in 0..random.between(1, 4) {
            keeper.keep(&mut drawer, &document(&mut random, number), number).expect("kept");
        }
        let names: Vec<String> = drawer.texts.keys().cloned().collect();
        let name = names[random.between(0, names.len() as u64 - 1) as usize].clone();
        let mut letters: Vec<char> = drawer.texts[&name].chars().collect();
        let place = random.between(0, letters.len() as u64 - 1) as usize;
        letters[place] = if letters[place] == 'x' { 'y' } else { 'x' };
        let spoiled: String = letters.into_iter().collect();
        drawer.texts.insert(name.clone(), spoiled.clone());
        assert_eq!(found(&drawer).unreadable, [(name.clone(), spoiled.clone())], "case {case}");
        for number in 10..16 {
            keeper.keep(&mut drawer, &document(&mut random, number), number).expect("kept");
            assert_eq!(drawer.texts[&name], spoiled, "case {case}");
            assert_eq!(found(&drawer).copies.len(), 1, "case {case}");
        }
    }
}

#[test]
fn a_store_that_does_not_give_back_what_it_took_is_noticed() {
    let mut drawer = Drawer::default();
    let mut keeper = Keeper::new("a", None);
    keeper.keep(&mut drawer, "first", 1).expect("kept");
    drawer.spoils = true;
    assert_eq!(keeper.keep(&mut drawer, "second", 2).expect_err("noticed").code, "not_kept");
    assert_eq!(documents(&found(&drawer)), ["first"]);
    drawer.spoils = false;
    keeper.keep(&mut drawer, "third", 3).expect("kept");
    let shown = found(&drawer);
    assert_eq!((documents(&shown), shown.unreadable.len()), (vec!["third"], 1));
    assert!(shown.unreadable[0].0.starts_with(PREFIX));
}
