//! Untyped input from outside: JSON or a JavaScript value, held without trusting any of it.

use core::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// From here on whole numbers have no place of their own among binary floats.
const BEYOND_WHOLE: f64 = 9_007_199_254_740_992.0;

/// How deep input may nest; the deepest entry needs 6.
pub const DEEPEST: u8 = 24;

/// A value as it came. Records keep their fields in order and are never keyed by user text, so a name such as `__proto__` is a name.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Tree {
    /// Nothing: null, undefined or absent.
    #[default]
    Nothing,
    /// True or false.
    Truth(bool),
    /// A number. Money and rates refuse it: they come as text.
    Number(f64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// Named fields.
    Record(Vec<(String, Tree)>),
}

impl Tree {
    /// What kind of value this is, in words for a message.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Truth(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Record(_) => "a record",
        }
    }

    /// The whole number it holds, from 0 up.
    pub fn whole(&self) -> Option<u64> {
        match self {
            Self::Number(number)
                if number.trunc().to_bits() == number.to_bits() && (0.0..BEYOND_WHOLE).contains(number) =>
            {
                whole(*number)
            }
            _ => None,
        }
    }

    /// The field of that name; the first when a name is repeated.
    pub fn field(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Record(fields) => fields.iter().find(|(field, _)| field == name).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// A whole number below [`BEYOND_WHOLE`].
#[expect(clippy::as_conversions, reason = "whole, and shown to fit")]
fn whole(number: f64) -> Option<u64> {
    Some(number as u64)
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Depth(DEEPEST).deserialize(deserializer)
    }
}

/// Levels of nesting still allowed.
#[derive(Clone, Copy)]
struct Depth(u8);

impl Depth {
    fn below<E: Error>(self) -> Result<Self, E> {
        self.0.checked_sub(1).map(Self).ok_or_else(|| E::custom("the input nests too deeply"))
    }
}

impl<'de> DeserializeSeed<'de> for Depth {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Depth {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("text, a number, true or false, a list or a record")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Truth(value))
    }

    #[expect(clippy::as_conversions, reason = "a number is only ever kept to be refused or read as a small count")]
    fn visit_i64<E: Error>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Number(value as f64))
    }

    #[expect(clippy::as_conversions, reason = "a number is only ever kept to be refused or read as a small count")]
    fn visit_u64<E: Error>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Number(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Number(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Tree, E> {
        Ok(Tree::Text(value))
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_none<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let below = self.below()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(below)? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let below = self.below()?;
        let mut fields = Vec::new();
        while let Some(name) = entries.next_key::<String>()? {
            fields.push((name, entries.next_value_seed(below)?));
        }
        Ok(Tree::Record(fields))
    }
}
