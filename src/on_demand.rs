//! Code that comes on demand: a release keeps it in Wasm files of its own, fetched when first called (feature `split`);
//! other builds hold it all.

/// The file of some code did not come. Calling again fetches it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Makes a function asynchronous: in a release, what it alone needs is in the named file. Beside it, `fetch`, in the
/// same module, has the file come beforehand.
macro_rules! on_demand {
    ($file:ident: $(#[$doc:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),* $(,)?) -> $made:ty $body:block) => {
        $(#[$doc])*
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($file, fallible, preload(#[allow(dead_code)] fetch))]
        $vis fn $name($($arg: $type),*) -> Result<$made, $crate::on_demand::NotLoaded> {
            Ok($body)
        }

        $(#[$doc])*
        #[cfg(not(feature = "split"))]
        $vis async fn $name($($arg: $type),*) -> Result<$made, $crate::on_demand::NotLoaded> {
            Ok($body)
        }

        #[cfg(not(feature = "split"))]
        #[allow(dead_code)]
        $vis async fn fetch() -> Result<(), $crate::on_demand::NotLoaded> {
            Ok(())
        }
    };
}
pub(crate) use on_demand;
