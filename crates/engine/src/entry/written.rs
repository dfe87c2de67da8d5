//! The way back: a value of the project as a tree.

use core::fmt;

use serde::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::tree::Tree;

/// A value as a tree, as JSON would have it; `None` for what JSON could not name, such as a map whose keys are no text.
///
/// ```
/// use engine::entry::{Tree, value, written};
/// let tree = written(&(Some(1_u32), "two", [true])).unwrap();
/// let wanted = [Tree::Number(1.0), Tree::Text("two".into()), Tree::List(vec![Tree::Truth(true)])];
/// assert_eq!(tree, Tree::List(wanted.into()));
/// assert_eq!(value::<(u32, String, [bool; 1])>(&tree), Some((1, "two".to_owned(), [true])));
/// ```
pub fn written(value: &(impl Serialize + ?Sized)) -> Option<Tree> {
    value.serialize(Writer).ok()
}

struct Writer;

/// What no tree can hold.
#[derive(Debug)]
struct NoTree;

impl fmt::Display for NoTree {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("no tree can hold this")
    }
}

impl core::error::Error for NoTree {}

impl serde::ser::Error for NoTree {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// A list or a record as it grows.
#[derive(Default)]
struct Growing<T> {
    parts: Vec<T>,
    /// The variant around it, if it is one.
    variant: Option<&'static str>,
    /// The name of the field that comes next.
    name: Option<String>,
}

impl<T> Growing<T> {
    fn new(length: Option<usize>, variant: Option<&'static str>) -> Self {
        Self { parts: Vec::with_capacity(length.unwrap_or(0)), variant, name: None }
    }

    fn within(variant: Option<&'static str>, tree: Tree) -> Tree {
        match variant {
            Some(variant) => Tree::Record(vec![(variant.to_owned(), tree)]),
            None => tree,
        }
    }
}

type List = Growing<Tree>;
type Record = Growing<(String, Tree)>;

fn number(digits: impl fmt::Display) -> Result<Tree, NoTree> {
    digits.to_string().parse().map(Tree::Number).map_err(NoTree::custom)
}

macro_rules! numbers {
    ($($name:ident $kind:ty),*) => {
        $(fn $name(self, value: $kind) -> Result<Tree, NoTree> {
            number(value)
        })*
    };
}

impl Serializer for Writer {
    type Ok = Tree;
    type Error = NoTree;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = List;
    type SerializeTupleVariant = List;
    type SerializeMap = Record;
    type SerializeStruct = Record;
    type SerializeStructVariant = Record;

    numbers!(serialize_i64 i64, serialize_u64 u64, serialize_i128 i128, serialize_u128 u128);

    fn serialize_bool(self, truth: bool) -> Result<Tree, NoTree> {
        Ok(Tree::Truth(truth))
    }

    fn serialize_i8(self, value: i8) -> Result<Tree, NoTree> {
        self.serialize_i32(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<Tree, NoTree> {
        self.serialize_i32(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<Tree, NoTree> {
        Ok(Tree::Number(value.into()))
    }

    fn serialize_u8(self, value: u8) -> Result<Tree, NoTree> {
        self.serialize_u32(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<Tree, NoTree> {
        self.serialize_u32(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<Tree, NoTree> {
        Ok(Tree::Number(value.into()))
    }

    fn serialize_f32(self, value: f32) -> Result<Tree, NoTree> {
        self.serialize_f64(value.into())
    }

    // JSON has no number that is none.
    fn serialize_f64(self, value: f64) -> Result<Tree, NoTree> {
        Ok(if value.is_finite() { Tree::Number(value) } else { Tree::Nothing })
    }

    fn serialize_char(self, letter: char) -> Result<Tree, NoTree> {
        Ok(Tree::Text(letter.to_string()))
    }

    fn serialize_str(self, text: &str) -> Result<Tree, NoTree> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<Tree, NoTree> {
        Ok(Tree::List(bytes.iter().map(|byte| Tree::Number((*byte).into())).collect()))
    }

    fn serialize_none(self) -> Result<Tree, NoTree> {
        Ok(Tree::Nothing)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Tree, NoTree> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Tree, NoTree> {
        Ok(Tree::Nothing)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Tree, NoTree> {
        Ok(Tree::Nothing)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Tree, NoTree> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Tree, NoTree> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Tree, NoTree> {
        Ok(List::within(Some(variant), value.serialize(self)?))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<List, NoTree> {
        Ok(Growing::new(length, None))
    }

    fn serialize_tuple(self, length: usize) -> Result<List, NoTree> {
        Ok(Growing::new(Some(length), None))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<List, NoTree> {
        Ok(Growing::new(Some(length), None))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<List, NoTree> {
        Ok(Growing::new(Some(length), Some(variant)))
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Record, NoTree> {
        Ok(Growing::new(length, None))
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Record, NoTree> {
        Ok(Growing::new(Some(length), None))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Record, NoTree> {
        Ok(Growing::new(Some(length), Some(variant)))
    }
}

macro_rules! lists {
    ($($of:ident $part:ident),*) => {
        $(impl $of for List {
            type Ok = Tree;
            type Error = NoTree;

            fn $part<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoTree> {
                self.parts.push(value.serialize(Writer)?);
                Ok(())
            }

            fn end(self) -> Result<Tree, NoTree> {
                Ok(List::within(self.variant, Tree::List(self.parts)))
            }
        })*
    };
}

lists!(
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field
);

macro_rules! records {
    ($($of:ident),*) => {
        $(impl $of for Record {
            type Ok = Tree;
            type Error = NoTree;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), NoTree> {
                self.parts.push((name.to_owned(), value.serialize(Writer)?));
                Ok(())
            }

            fn end(self) -> Result<Tree, NoTree> {
                Ok(Record::within(self.variant, Tree::Record(self.parts)))
            }
        })*
    };
}

records!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Record {
    type Ok = Tree;
    type Error = NoTree;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NoTree> {
        let Tree::Text(name) = key.serialize(Writer)? else { return Err(NoTree) };
        self.name = Some(name);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoTree> {
        let name = self.name.take().ok_or(NoTree)?;
        self.parts.push((name, value.serialize(Writer)?));
        Ok(())
    }

    fn end(self) -> Result<Tree, NoTree> {
        Ok(Tree::Record(self.parts))
    }
}
