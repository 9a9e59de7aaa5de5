//! A drawing of ways: a thin view over [`Diagram`], beside the list that says the same.
//!
//! It never holds the page: it scrolls sideways alone, the wheel zooms with Ctrl only, and the Tab key stops at it once;
//! arrows move inside.

use leptos::prelude::*;
use parcours_core::diagram::{Diagram, Picture, Size, Towards, What};

use super::badges::LevelBadge;
use crate::platform::drawing as browser;
use crate::routes::Route;
use crate::strings::{capitalised, drawing as text};

/// Windows narrower than this, in pixels, get small items.
const NARROW: f64 = 640.0;
/// The smallest size at which names are read without effort, in hundredths.
const READABLE: i32 = 80;
/// Smallest and largest size, in hundredths.
const SIZES: (i32, i32) = (25, 250);
/// Pixels that tell a drag from a click.
const SLIP: i32 = 4;

/// What is shown: the diagram as folded, and its picture.
#[derive(Clone, PartialEq)]
struct Shown {
    diagram: Diagram,
    picture: Picture,
}

/// A drawing.
#[component]
pub fn Drawing(
    /// Id of its frame, alone of its kind on the page.
    id: &'static str,
    /// What to draw, whole: it is folded here.
    diagram: Diagram,
    /// What it shows, for those who do not see it.
    label: &'static str,
) -> impl IntoView {
    let size = if browser::window_width() < NARROW { Size::Narrow } else { Size::Wide };
    let root = ["#", id].concat();
    let root = StoredValue::new(root);
    let opened = RwSignal::new(Vec::<u16>::new());
    let shown = Memo::new(move |_| {
        let (diagram, picture) = opened.with(|opened| diagram.fitted(size, opened, text::more));
        Shown { picture, diagram }
    });
    let hundredths = RwSignal::new(100);
    let active = RwSignal::new(None::<usize>);
    let hovered = RwSignal::new(None::<usize>);
    let drag = RwSignal::new(None::<(i32, i32)>);

    // Lights what is pointed at, else what is chosen: after each change of the picture too, which has forgotten it.
    Effect::new(move |_| {
        let lit = hovered.get().or(active.get());
        shown.with(|shown| {
            let lit = lit.map(|item| shown.diagram.lit(item));
            root.with_value(|root| {
                browser::light(root, lit.as_ref().map(|lit| (lit.items.as_slice(), lit.ways.as_slice())));
            });
        });
    });
    let fit = move |least: i32| {
        let room = root.with_value(|root| browser::width(root));
        let whole =
            shown.with_untracked(|shown| i32::try_from(shown.picture.width).unwrap_or(i32::MAX).max(1));
        if let Some(room) = room {
            hundredths.set((room * 100 / whole).clamp(least, 100));
        }
    };
    // Once it has its room: as large as reads well, scrolled to what is chosen.
    request_animation_frame(move || {
        fit(READABLE);
        let at = shown.with_untracked(|shown| {
            let chosen = shown.diagram.items.iter().rposition(|item| item.chosen);
            chosen.and_then(|item| shown.picture.lefts.get(item).copied()).unwrap_or(0.0)
        });
        #[expect(clippy::cast_possible_truncation, reason = "a drawing is far smaller than an i32 can say")]
        let left = at as i32 * hundredths.get_untracked() / 100;
        root.with_value(|root| {
            let room = browser::width(root).unwrap_or(0);
            browser::scroll(root, (left - room / 3).max(0), false);
        });
    });
    let zoom = move |by: i32| {
        hundredths.update(|size| *size = (*size + by).clamp(SIZES.0, SIZES.1));
    };
    let press = move |item: usize| {
        let folded = shown.with_untracked(|shown| {
            let item = shown.diagram.items.get(item)?;
            matches!(item.what, What::Folded(_)).then_some(item.layer)
        });
        match folded {
            Some(layer) => {
                active.set(None);
                hovered.set(None);
                opened.update(|opened| opened.push(layer));
                // What was folded stands where the fold was: the focus goes to the first of them.
                request_animation_frame(move || root.with_value(|root| browser::focus_item(root, item)));
            }
            None => active.set(Some(item)),
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let Some(item) = browser::item_at(&event) else { return };
        let towards = match event.key().as_str() {
            "ArrowUp" => Towards::Up,
            "ArrowDown" => Towards::Down,
            "ArrowLeft" => Towards::Left,
            "ArrowRight" => Towards::Right,
            "Enter" | " " => {
                event.prevent_default();
                return press(item);
            }
            "Escape" => return active.set(None),
            _ => return,
        };
        event.prevent_default();
        let next = shown.with_untracked(|shown| shown.diagram.next(item, towards, &shown.picture));
        if let Some(next) = next {
            root.with_value(|root| browser::focus_item(root, next));
        }
    };
    let pixels = move |length: fn(&Picture) -> u32| {
        let whole = shown.with(|shown| i32::try_from(length(&shown.picture)).unwrap_or(i32::MAX / 256));
        (whole * hundredths.get() / 100).to_string()
    };
    let view_box =
        move || shown.with(|shown| format!("0 0 {} {}", shown.picture.width, shown.picture.height));
    view! {
        <figure class="drawing">
            <div class="drawing-tools" role="group" aria-label=text::TOOLS>
                <button type="button" class="tool" aria-label=text::SMALLER on:click=move |_| zoom(-20)>
                    "−"
                </button>
                <button type="button" class="tool" aria-label=text::LARGER on:click=move |_| zoom(20)>
                    "+"
                </button>
                <button type="button" class="tool" on:click=move |_| fit(SIZES.0)>
                    {text::FIT}
                </button>
            </div>
            <div
                id=id
                class="drawing-frame"
                class:dragging=move || drag.get().is_some_and(|(_, moved)| moved > SLIP)
                on:wheel=move |event| {
                    if event.ctrl_key() {
                        event.prevent_default();
                        zoom(if event.delta_y() > 0.0 { -10 } else { 10 });
                    }
                }
                on:pointerdown=move |event| {
                    if event.pointer_type() == "mouse" && event.button() == 0 {
                        drag.set(Some((event.client_x(), 0)));
                    }
                }
                on:pointermove=move |event| {
                    if let Some((last, moved)) = drag.get_untracked() {
                        let by = last - event.client_x();
                        drag.set(Some((event.client_x(), moved + by.abs())));
                        root.with_value(|root| browser::scroll(root, by, true));
                    }
                }
                on:pointerover=move |event| {
                    if event.pointer_type() == "mouse" {
                        hovered.set(browser::item_at(&event));
                    }
                }
                on:pointerleave=move |_| {
                    hovered.set(None);
                    drag.set(None);
                }
                on:click=move |event| {
                    let dragged = drag.get_untracked().is_some_and(|(_, moved)| moved > SLIP);
                    drag.set(None);
                    if !dragged {
                        match browser::item_at(&event) {
                            Some(item) => press(item),
                            None => active.set(None),
                        }
                    }
                }
                on:focusin=move |event| active.set(browser::item_at(&event))
                on:keydown=on_key
            >
                <svg
                    role="group"
                    aria-label=label
                    viewBox=view_box
                    width=move || pixels(|picture| picture.width)
                    height=move || pixels(|picture| picture.height)
                    inner_html=move || shown.with(|shown| shown.picture.markup.clone())
                ></svg>
            </div>
            <figcaption aria-live="polite">
                {move || {
                    let Some(item) = active.get() else { return text::HELP.into_any() };
                    shown.with(|shown| about(&shown.diagram, item))
                }}
            </figcaption>
        </figure>
    }
    .into_any()
}

/// The chosen item in words, with the way to its page.
fn about(diagram: &Diagram, index: usize) -> AnyView {
    let Some(item) = diagram.items.get(index) else { return ().into_any() };
    let (enter, leave) = diagram.degrees(index);
    let link = match item.what {
        What::Programme(id) => Some(view! {
            <a class="button secondary" href=Route::Programme(id).href()>
                {text::OPEN}
            </a>
        }),
        _ => None,
    };
    view! {
        <strong>{capitalised(&item.label)}</strong>
        " "
        {item.level.map(|level| view! { <LevelBadge level /> })}
        <span class="tally">{text::degrees(enter, leave)}</span>
        {link}
    }
    .into_any()
}
