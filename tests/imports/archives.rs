//! Packed folders made for harm, and sound ones to compare them with.

use miniz_oxide::deflate::compress_to_vec;
use papers::archive::check;

/// What is written of one part.
pub struct Part<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
    /// The size its list states, where that is a lie.
    pub stated: Option<u32>,
}

/// A part that states the truth.
pub fn part<'a>(name: &'a str, bytes: &'a [u8]) -> Part<'a> {
    Part { name, bytes, stated: None }
}

/// A packed folder of these parts.
pub fn pack(parts: &[Part<'_>]) -> Vec<u8> {
    let (mut file, mut list) = (Vec::new(), Vec::new());
    for part in parts {
        let packed = compress_to_vec(part.bytes, 6);
        let stated = part.stated.unwrap_or(part.bytes.len() as u32);
        let mut sizes = Vec::new();
        sizes.extend(check(part.bytes).to_le_bytes());
        sizes.extend((packed.len() as u32).to_le_bytes());
        sizes.extend(stated.to_le_bytes());
        sizes.extend((part.name.len() as u16).to_le_bytes());
        sizes.extend([0, 0]);
        let at = file.len() as u32;
        file.extend(b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0");
        file.extend(&sizes);
        file.extend(part.name.as_bytes());
        file.extend(packed);
        list.extend(b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0");
        list.extend(&sizes);
        list.extend([0; 10]);
        list.extend(at.to_le_bytes());
        list.extend(part.name.as_bytes());
    }
    let (at, count) = (file.len() as u32, parts.len() as u16);
    file.extend(&list);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend(count.to_le_bytes());
    file.extend(count.to_le_bytes());
    file.extend((list.len() as u32).to_le_bytes());
    file.extend(at.to_le_bytes());
    file.extend([0, 0]);
    file
}

/// A workbook of one sheet with this markup between `<sheetData>` and its end.
pub fn excel(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    excel_of(sheet.as_bytes(), None)
}

/// A workbook whose sheet is these bytes, and states such a size.
pub fn excel_of(sheet: &[u8], stated: Option<u32>) -> Vec<u8> {
    let main =
        br#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let book = br#"<workbook><sheets><sheet name="One" r:id="b" xmlns:r="x"/></sheets></workbook>"#;
    let links =
        br#"<Relationships><Relationship Id="b" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    pack(&[
        part("_rels/.rels", main),
        part("xl/workbook.xml", book),
        part("xl/_rels/workbook.xml.rels", links),
        Part { name: "xl/worksheets/sheet1.xml", bytes: sheet, stated },
    ])
}

/// A workbook in the open format with this content.
pub fn open_document(content: &[u8]) -> Vec<u8> {
    pack(&[part("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), part("content.xml", content)])
}
