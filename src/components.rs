//! What pages are made of. Components draw: they know no route strings, no storage, no network.

pub mod badges;
pub mod confirm;
pub mod drawing;
pub mod favourite;
pub mod folded_drawing;
pub mod folded_list;
pub mod frame;
pub mod gate;
pub mod icons;
pub mod ladder;
pub mod layout;
pub mod map;
pub mod offline;
pub mod outcomes;
pub mod place_select;
pub mod programme_card;
pub mod qr;
pub mod search_box;
pub mod session_bar;
pub mod term;
pub mod toast;
