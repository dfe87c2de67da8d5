//! Saving text as a file, without a server.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use leptos::prelude::document;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser may take to fetch the file from memory, in milliseconds.
const KEPT: u32 = 60_000;

/// Offers `text` to be saved under `name`; `kind` is its media type.
///
/// # Errors
/// What the browser reported when it would not make the file.
pub fn save_as_file(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT, move || {
        // Refused only for an address that is gone already.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
