//! State that views follow, and what is derived from it: signals and memos of any type over one signal and one memo of
//! Leptos's. Each type that Leptos's own are used with costs half a kilobyte of brotli; here what is held is a pointer,
//! and only what turns it back into its type is made for each.
//!
//! ```
//! # leptos::prelude::Owner::new().set();
//! use taiex_explorer::state::{Derived, State};
//! let typed = State::new(String::from("Bak"));
//! let length = Derived::new(move || typed.with(String::len));
//! typed.update(|typed| typed.push('ı'));
//! assert_eq!((typed.get(), length.get()), ("Bakı".to_owned(), 5));
//! ```

use std::{any::Any, fmt, marker::PhantomData, sync::Arc};

use leptos::{
    prelude::{ArcMemo, Get, GetUntracked, IsDisposed, Memo, Notify, RwSignal, Set, Write, on_cleanup},
    reactive::graph::{AnySubscriber, Subscriber, ToAnySubscriber},
};

/// A value of any type.
pub type Held = Arc<dyn Any + Send + Sync>;

/// What every signal and memo of a type holds is of that type: there is no other way in.
fn of<T: Any>(held: &Held) -> &T {
    held.downcast_ref().expect("what is held keeps its type")
}

/// A value of type `T` that views follow, in one of Leptos's signals or memos: a handle, copied freely. It lives as long as the
/// owner it was made under.
pub struct Reactive<S, T>(S, PhantomData<T>);

/// A value that is set.
pub type State<T> = Reactive<RwSignal<Held>, T>;

/// A value that follows from others, worked out when it is read and one of them has changed; whoever reads it follows
/// only its own changes.
pub type Derived<T> = Reactive<Memo<Held>, T>;

impl<S: Get<Value = Held> + GetUntracked<Value = Held>, T: Any> Reactive<S, T> {
    /// Reads the value, and again whenever it changes.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(of(&self.0.get()))
    }

    /// Reads the value once.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(of(&self.0.get_untracked()))
    }

    /// A copy of the value, and again whenever it changes.
    #[must_use]
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// A copy of the value as it is now.
    #[must_use]
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}

impl<T: Any + Send + Sync> State<T> {
    /// Begins with a value.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(RwSignal::new(Arc::new(value)), PhantomData)
    }

    /// Puts another value in its place.
    pub fn set(self, value: T) {
        self.0.set(Arc::new(value));
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }

    /// Changes the value and tells nobody before [`tell`](Self::tell): for what changes with every frame.
    pub fn note(self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        let mut value = self.get_untracked();
        change(&mut value);
        *self.0.write_untracked() = Arc::new(value);
    }

    /// Tells those who follow the value that it changed.
    pub fn tell(self) {
        self.0.notify();
    }

    /// Whether the owner it was made under is gone: what happens later than that finds nothing here.
    #[must_use]
    pub fn is_gone(self) -> bool {
        self.0.is_disposed()
    }
}

impl<T: Any + PartialEq + Send + Sync> Derived<T> {
    /// What `derive` makes of the values it reads.
    #[must_use]
    pub fn new(derive: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let derive: Box<dyn Fn() -> Held + Send + Sync> = Box::new(move || Arc::new(derive()));
        Self(memo(derive, |before, now| of::<T>(before) != of::<T>(now)), PhantomData)
    }
}

/// The one memo.
fn memo(derive: Box<dyn Fn() -> Held + Send + Sync>, differ: fn(&Held, &Held) -> bool) -> Memo<Held> {
    let memo = ArcMemo::new_owning(move |before: Option<Held>| {
        let now = derive();
        let changed = before.is_none_or(|before| differ(&before, &now));
        (now, changed)
    });
    leave_with_owner(memo.to_any_subscriber());
    memo.into()
}

/// Has what follows others be forgotten by them once the present owner is gone. Else a memo that lives longer would remember
/// each that ever followed it, and go through all of them whenever it changes.
pub(crate) fn leave_with_owner(follower: AnySubscriber) {
    on_cleanup(move || follower.clear_sources(&follower));
}

impl<S: Copy, T> Clone for Reactive<S, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S: Copy, T> Copy for Reactive<S, T> {}

impl<S, T> fmt::Debug for Reactive<S, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reactive")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use leptos::prelude::Owner;

    use super::*;

    #[test]
    fn what_follows_is_worked_out_only_after_a_change() {
        Owner::new().with(|| {
            static RUNS: AtomicU32 = AtomicU32::new(0);
            let number = State::new(4);
            let is_even = Derived::new(move || number.get() % 2 == 0);
            let said = Derived::new(move || {
                RUNS.fetch_add(1, Ordering::Relaxed);
                if is_even.get() { "even" } else { "odd" }
            });
            assert_eq!(said.get(), "even");
            number.set(6);
            assert_eq!((said.get(), RUNS.load(Ordering::Relaxed)), ("even", 1));
            number.update(|number| *number += 1);
            assert_eq!((said.get_untracked(), RUNS.load(Ordering::Relaxed)), ("odd", 2));
        });
    }
}
