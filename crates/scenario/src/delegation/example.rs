//! Example ratings: invented, taken only by choice, and known again wherever one of them still stands.

use engine::parameters::{ExampleRatings, example_ratings, prescribed_service};

use super::input::{DelegationInput, ServiceInput};
use super::service_field::ServiceField;

impl ServiceInput {
    /// A service as the example has it: what is public, and the invented figures beside it.
    #[must_use]
    pub fn example(example: &ExampleRatings) -> Option<Self> {
        let mut service = prescribed_service(example.line).map(Self::public)?;
        for (field, value) in figures(example) {
            field.set(&mut service, &value);
        }
        Some(service)
    }
}

impl DelegationInput {
    /// Takes the example ratings in place of all rows there are, and remembers that they were taken.
    ///
    /// ```
    /// let mut input = scenario::Baseline::default().inputs().delegation;
    /// assert!(input.example_lines().is_empty());
    /// input.take_example();
    /// assert_eq!((input.services.len(), input.example_lines().len()), (24, 24));
    /// ```
    pub fn take_example(&mut self) {
        self.services = example_ratings().iter().filter_map(ServiceInput::example).collect();
        self.example_ratings = true;
    }

    /// Lines of which a figure still is one of the example: illustrative, whatever else was entered of them.
    #[must_use]
    pub fn example_lines(&self) -> Vec<&'static str> {
        if !self.example_ratings {
            return Vec::new();
        }
        let holds = |example: &&ExampleRatings| self.service_holds(example);
        example_ratings().iter().filter(holds).map(|example| example.line).collect()
    }

    /// Whether what is known of a line still holds a figure of the example.
    #[must_use]
    pub fn is_example(&self, line: &str) -> bool {
        let example = example_ratings().iter().find(|example| example.line == line);
        self.example_ratings && example.is_some_and(|example| self.service_holds(example))
    }

    /// The rows in which nothing is of the example: what the user knows.
    #[must_use]
    pub fn own_services(&self) -> usize {
        self.services.iter().filter(|service| !self.is_example(&service.line)).count()
    }

    fn service_holds(&self, example: &ExampleRatings) -> bool {
        let row = self.services.iter().find(|service| service.line == example.line);
        row.is_some_and(|row| figures(example).iter().any(|(field, value)| words::typed::same(&field.get(row), value)))
    }
}

/// The invented figures by their fields, as they are kept.
fn figures(example: &ExampleRatings) -> Vec<(ServiceField, String)> {
    let field = |column: &str| {
        let path = match column {
            "specialised_share_rating" => "suitability.specialised_share",
            "specialised_share" => "measures.specialised_share",
            column => column,
        };
        ServiceField::all().into_iter().find(|field| field.path() == path || field.name() == path)
    };
    let kept = |value: &str| if value == "sub_regional" { "sub-regional".to_owned() } else { value.to_owned() };
    example.known.iter().filter_map(|(column, value)| Some((field(column)?, kept(value)))).collect()
}
