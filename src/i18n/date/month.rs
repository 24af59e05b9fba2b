//! The names of the months. They are ours because not every browser has the Azerbaijani ones; these are those of
//! Unicode CLDR 47.

use crate::i18n::Lang;

/// The names of the twelve months in one language and length.
type Months = [&'static str; 12];

/// How much room a month's name has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// "August".
    Full,
    /// "Aug".
    Short,
}

#[rustfmt::skip]
const EN: Months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];
const EN_SHORT: Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
#[rustfmt::skip]
const AZ: Months = [
    "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr",
];
const AZ_SHORT: Months = ["yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avq", "sen", "okt", "noy", "dek"];
#[rustfmt::skip]
const RU: Months = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
];
#[rustfmt::skip]
const RU_SHORT: Months = [
    "янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек.",
];
/// After the number of a day Russian has the genitive.
#[rustfmt::skip]
const RU_OF: Months = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
];
#[rustfmt::skip]
const RU_OF_SHORT: Months = [
    "янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек.",
];

/// The name of a month standing alone, as on an axis; empty unless `month` is 1 to 12.
///
/// ```
/// use taiex_explorer::i18n::{Lang, date::{Width, month_name}};
/// assert_eq!(month_name(Lang::Az, 8, Width::Full), "avqust");
/// ```
#[must_use]
pub fn month_name(lang: Lang, month: i8, width: Width) -> &'static str {
    let months = match (lang, width) {
        (Lang::En, Width::Full) => &EN,
        (Lang::En, Width::Short) => &EN_SHORT,
        (Lang::Az, Width::Full) => &AZ,
        (Lang::Az, Width::Short) => &AZ_SHORT,
        (Lang::Ru, Width::Full) => &RU,
        (Lang::Ru, Width::Short) => &RU_SHORT,
    };
    name_in(months, month)
}

/// The name of a month after the number of a day.
pub(super) fn month_of(lang: Lang, month: i8, width: Width) -> &'static str {
    match (lang, width) {
        (Lang::Ru, Width::Full) => name_in(&RU_OF, month),
        (Lang::Ru, Width::Short) => name_in(&RU_OF_SHORT, month),
        _ => month_name(lang, month, width),
    }
}

fn name_in(months: &Months, month: i8) -> &'static str {
    let position = usize::try_from(month).ok().and_then(|month| month.checked_sub(1));
    position.and_then(|position| months.get(position)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_names_and_nothing_else_has() {
        assert_eq!(month_name(Lang::Ru, 5, Width::Short), "май");
        assert_eq!(month_name(Lang::En, 9, Width::Short), "Sep");
        for month in [i8::MIN, -1, 0, 13, i8::MAX] {
            assert_eq!(month_name(Lang::Az, month, Width::Full), "");
        }
    }
}
