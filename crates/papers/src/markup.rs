//! The XML inside workbooks, as pieces one after another. Markup that declares entities of its own is refused: a workbook never does.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::Refusal;
use crate::limits::DEEPEST;

/// An element's name without its prefix, and what stands in it.
#[derive(Debug)]
pub struct Element<'text>(BytesStart<'text>);

impl Element<'_> {
    /// Its name without prefix.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute, by its name without prefix.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut all = self.0.attributes();
        let mut sound = all.with_checks(false).filter_map(Result::ok);
        let found = sound.find(|attribute| attribute.key.local_name().into_inner() == name);
        found?.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
    }

    /// A whole number in an attribute.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether an attribute says yes.
    #[must_use]
    pub fn says(&self, name: &str) -> bool {
        matches!(self.attribute(name).as_deref(), Some("1" | "true"))
    }
}

/// One piece of markup.
#[derive(Debug)]
pub enum Piece<'text> {
    /// An element begins.
    Begin(Element<'text>),
    /// The element of that name ends.
    End(String),
    /// Characters.
    Words(String),
}

/// A text of markup, read piece by piece. An element without content begins and ends.
pub struct Markup<'text> {
    reader: Reader<&'text [u8]>,
    depth: usize,
}

impl<'text> Markup<'text> {
    /// Begins with the first piece.
    ///
    /// # Errors
    /// A [`Refusal`] where the bytes are not UTF-8.
    pub fn new(bytes: &'text [u8]) -> Result<Self, Refusal> {
        let text = core::str::from_utf8(bytes).map_err(|_| broken())?;
        let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
        reader.config_mut().expand_empty_elements = true;
        Ok(Self { reader, depth: 0 })
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// A [`Refusal`] where the markup is broken, declares entities, or is nested too deeply.
    pub fn piece(&mut self) -> Result<Option<Piece<'text>>, Refusal> {
        loop {
            return Ok(Some(match self.reader.read_event().map_err(|_| broken())? {
                Event::Start(element) => {
                    self.depth = self.depth.saturating_add(1);
                    if self.depth > DEEPEST {
                        return Err("This workbook is nested more deeply than any spreadsheet program writes it. It is not read.".to_owned());
                    }
                    Piece::Begin(Element(element))
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::End(end.local_name().into_inner().to_owned())
                }
                Event::Text(words) => Piece::Words(words.xml10_content().into_owned()),
                Event::CData(words) => Piece::Words(words.xml10_content().into_owned()),
                Event::GeneralRef(reference) => {
                    let named = || match &*reference.xml10_content() {
                        "amp" => Some('&'),
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => None,
                    };
                    let letter = reference.resolve_char_ref().map_err(|_| broken())?.or_else(named);
                    Piece::Words(letter.ok_or_else(entities)?.to_string())
                }
                Event::DocType(_) => return Err(entities()),
                Event::Eof if self.depth > 0 => return Err(broken()),
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            }));
        }
    }

    /// The words inside the element that has just begun, up to its end; inside elements of these names they are left out.
    ///
    /// # Errors
    /// As [`Markup::piece`].
    pub fn words(&mut self, without: &[&str]) -> Result<String, Refusal> {
        let (mut words, mut depth, mut left_out) = (String::new(), 1_usize, 0_usize);
        while let Some(piece) = self.piece()? {
            match piece {
                Piece::Begin(element) => {
                    depth = depth.saturating_add(1);
                    if left_out > 0 || without.contains(&element.name()) {
                        left_out = left_out.saturating_add(1);
                    }
                }
                Piece::End(_) => {
                    depth = depth.saturating_sub(1);
                    left_out = left_out.saturating_sub(1);
                    if depth == 0 {
                        break;
                    }
                }
                Piece::Words(more) if left_out == 0 => words.push_str(&more),
                Piece::Words(_) => {}
            }
        }
        Ok(words)
    }
}

fn broken() -> Refusal {
    "This workbook is broken, or was cut short on its way. Open it in a spreadsheet program and save it afresh."
        .to_owned()
}

fn entities() -> Refusal {
    "This workbook declares text that unfolds by itself, which no spreadsheet program writes. It is not read."
        .to_owned()
}
