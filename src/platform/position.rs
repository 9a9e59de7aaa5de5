//! Where someone is: asked of the browser on a click, told to nobody.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};

fn number(of: &JsValue, key: &str) -> Option<f64> {
    Reflect::get(of, &JsValue::from_str(key)).ok()?.as_f64()
}

fn ask(found: &Function, refused: &Function) -> Option<()> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let source = Reflect::get(&navigator, &JsValue::from_str("geolocation")).ok()?;
    let ask =
        Reflect::get(&source, &JsValue::from_str("getCurrentPosition")).ok()?.dyn_into::<Function>().ok()?;
    // A town is all that is made of it: no need of a precise and slow fix, and one of ten minutes ago will do.
    let options = Object::new();
    for (key, value) in [("timeout", 15_000.0), ("maximumAge", 600_000.0)] {
        Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_f64(value)).ok()?;
    }
    ask.call3(&source, found, refused, &options).ok().map(|_| ())
}

/// Asks where the reader is; `None` where they or their browser would not say. Latitude and longitude in degrees.
pub fn locate(then: impl Fn(Option<(f64, f64)>) + Clone + 'static) {
    let tell = then.clone();
    let found = Closure::once_into_js(move |position: JsValue| {
        let coords = Reflect::get(&position, &JsValue::from_str("coords")).unwrap_or_default();
        tell(number(&coords, "latitude").zip(number(&coords, "longitude")));
    });
    let tell = then.clone();
    let refused = Closure::once_into_js(move |_: JsValue| tell(None));
    if ask(found.unchecked_ref(), refused.unchecked_ref()).is_none() {
        then(None);
    }
}
