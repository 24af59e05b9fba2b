//! Dates as they are read out.

use super::{Parts, Shared, Width, month_name, month_of, shared, with_day, written_date};
use crate::{
    edtf::When,
    i18n::{Lang, number::azerbaijani_ordinal},
};

/// The date in words that a screen reader says right, without dashes: "1 to 3 October 2019".
///
/// ```
/// use taiex_explorer::i18n::{Lang, date::spoken};
/// let mission = "2019-10-01/2019-10-03".parse().unwrap();
/// assert_eq!(spoken(Lang::En, mission), "1 to 3 October 2019");
/// assert_eq!(spoken(Lang::Az, mission), "2019-cu il 1 oktyabrdan 3 oktyabradək");
/// assert_eq!(spoken(Lang::Ru, mission), "с 1 по 3 октября 2019 года");
/// ```
#[must_use]
pub fn spoken(lang: Lang, when: When) -> String {
    match lang {
        Lang::En => spoken_english(when),
        Lang::Az => spoken_azerbaijani(when),
        Lang::Ru => spoken_russian(when),
    }
}

fn spoken_english(when: When) -> String {
    let (start, end) = (Parts::of(when.start()), Parts::of(when.end()));
    let last = written_date(Lang::En, &end, Width::Full, true);
    if when.start() == when.end() {
        return last;
    }
    let first = match (shared(&start, &end), start.day) {
        (Shared::Month, Some(day)) => day.to_string(),
        (shared, _) => written_date(Lang::En, &start, Width::Full, shared == Shared::Nothing),
    };
    [first.as_str(), " to ", &last].concat()
}

/// "2019-cu il 1 oktyabrdan 3 oktyabradək": the year first, the suffixes "from" and "until" on the last word.
fn spoken_azerbaijani(when: When) -> String {
    let (start, end) = (Parts::of(when.start()), Parts::of(when.end()));
    let date = |date: &Parts, with_year: bool| {
        let year = usize::try_from(date.year).unwrap_or_default();
        let year =
            if with_year { [&year.to_string(), azerbaijani_ordinal(year), " il"].concat() } else { String::new() };
        let Some(month) = date.month else { return year };
        let month = with_day(date.day, month_name(Lang::Az, month, Width::Full));
        if with_year { [year.as_str(), " ", &month].concat() } else { month }
    };
    if when.start() == when.end() {
        return date(&end, true);
    }
    // Vowel harmony: of the words that can come last, only "aprel" and "il" have a front vowel.
    let front = |date: &Parts| matches!(date.month, None | Some(4));
    let from = if front(&start) { "dən " } else { "dan " };
    let until = if front(&end) { "ədək" } else { "adək" };
    let same_year = shared(&start, &end) != Shared::Nothing;
    [date(&start, true).as_str(), from, &date(&end, !same_year), until].concat()
}

/// "с 1 по 3 октября 2019 года": the start in the genitive, the end in the accusative.
fn spoken_russian(when: When) -> String {
    let (start, end) = (Parts::of(when.start()), Parts::of(when.end()));
    let named = |date: &Parts, months: fn(Lang, i8, Width) -> &'static str, of_year: &str, with_year: bool| {
        let year = date.year.to_string();
        let Some(month) = date.month else { return [year.as_str(), of_year].concat() };
        let month = with_day(date.day, months(Lang::Ru, month, Width::Full));
        if with_year { [month.as_str(), " ", &year, " года"].concat() } else { month }
    };
    let last = named(&end, if end.day.is_some() { month_of } else { month_name }, " год", true);
    if when.start() == when.end() {
        return last;
    }
    let first = match (shared(&start, &end), start.day) {
        (Shared::Month, Some(day)) => day.to_string(),
        (shared, _) => {
            let of_year = if end.month.is_none() && start.month.is_none() { "" } else { " года" };
            named(&start, month_of, of_year, shared == Shared::Nothing)
        }
    };
    // "со 2 по 4": Russian lengthens the preposition before "второго".
    let from = if start.day == Some(2) { "со " } else { "с " };
    [from, &first, " по ", &last].concat()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::assert_written, *};

    #[test]
    fn spoken_has_no_dashes() {
        #[rustfmt::skip]
        assert_written(spoken, &[
            ("2015", ["2015", "2015-ci il", "2015 год"]),
            ("2015/2016", ["2015 to 2016", "2015-ci ildən 2016-cı ilədək", "с 2015 по 2016 год"]),
            ("2016-04", ["April 2016", "2016-cı il aprel", "апрель 2016 года"]),
            ("2016-04/2016-05", ["April to May 2016", "2016-cı il apreldən mayadək", "с апреля по май 2016 года"]),
            ("2019-10-02", ["2 October 2019", "2019-cu il 2 oktyabr", "2 октября 2019 года"]),
            ("2012-08-27/2012-08-31", ["27 to 31 August 2012", "2012-ci il 27 avqustdan 31 avqustadək", "с 27 по 31 августа 2012 года"]),
            ("2016-03-02/2016-03-04", ["2 to 4 March 2016", "2016-cı il 2 martdan 4 martadək", "со 2 по 4 марта 2016 года"]),
            ("2016-04-30/2016-05-02", ["30 April to 2 May 2016", "2016-cı il 30 apreldən 2 mayadək", "с 30 апреля по 2 мая 2016 года"]),
            ("2015-12-30/2016-01-02", ["30 December 2015 to 2 January 2016", "2015-ci il 30 dekabrdan 2016-cı il 2 yanvaradək", "с 30 декабря 2015 года по 2 января 2016 года"]),
            ("2012/2013-03", ["2012 to March 2013", "2012-ci ildən 2013-cü il martadək", "с 2012 года по март 2013 года"]),
            ("2012-03/2013", ["March 2012 to 2013", "2012-ci il martdan 2013-cü ilədək", "с марта 2012 года по 2013 год"]),
        ]);
    }
}
