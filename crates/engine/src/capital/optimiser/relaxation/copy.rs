//! Copying a tableau into the room of another: done at every split, so nothing is laid out anew.

use super::tableau::Tableau;

impl Clone for Tableau {
    fn clone(&self) -> Self {
        let mut other = Self::new(&[]);
        other.clone_from(self);
        other
    }

    /// What only serves as room is not copied.
    fn clone_from(&mut self, from: &Self) {
        self.columns = from.columns;
        self.costs.clone_from(&from.costs);
        self.cost_scale = from.cost_scale;
        self.rows.clone_from(&from.rows);
        self.entries.clone_from(&from.entries);
        self.reduced.clone_from(&from.reduced);
        self.basic.clone_from(&from.basic);
        self.values.clone_from(&from.values);
        self.places.clone_from(&from.places);
        self.whereabouts.clone_from(&from.whereabouts);
        self.at_upper.clone_from(&from.at_upper);
        self.ways.clone_from(&from.ways);
        self.sum = from.sum;
        self.bounds.clone_from(&from.bounds);
        self.stale = from.stale;
    }
}
