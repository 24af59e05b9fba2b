//! Who took part in activities, and how many.

use taiex_explorer::activity::model::{Bound, Kind, Role};

use super::{
    chance::{Chance, Skew, distinct},
    record::{Attendance, Partnership},
    words::{Country, Partner, Words},
};

/// The bodies that take part.
pub(super) struct Partners<'w> {
    home: &'w [Partner],
    others: &'w [Partner],
    home_skew: Skew,
    others_skew: Skew,
}

impl<'w> Partners<'w> {
    pub(super) fn new(words: &'w Words) -> Self {
        let [home, others] = &words.partners;
        Self { home, others, home_skew: Skew::over(home.len()), others_skew: Skew::over(others.len()) }
    }

    /// Experts come from abroad, who attends is from home; of some it is known only that they took part.
    pub(super) fn draw(&self, chance: &mut Chance, kind: Kind, country: &Country) -> Vec<Partnership> {
        if chance.percent(18) {
            return Vec::new();
        }
        let experts = *chance.pick(&[0, 1, 1, 2]);
        let experts = distinct(experts, || chance.rank(&self.others_skew));
        let attending = *chance.pick(&[0, 0, 1, 1, 2, 4]);
        let attending = distinct(attending, || chance.rank(&self.home_skew));
        let is_hosted = kind == Kind::StudyVisit && chance.percent(40);
        let host = self.others.iter().position(|partner| partner.country == Some(country.code));
        let host = host.filter(|host| is_hosted && !experts.contains(host));

        let roles_are_stated = chance.percent(75);
        let partnership = |list: &[Partner], position: usize, role: Role| {
            let code = list[position].code.clone();
            if roles_are_stated { Partnership::Role { code, role: role.code() } } else { Partnership::Code(code) }
        };
        let host = host.into_iter().map(|host| partnership(self.others, host, Role::Host));
        let experts = experts.into_iter().map(|expert| partnership(self.others, expert, Role::Expert));
        let attending = attending.into_iter().map(|one| partnership(self.home, one, Role::Attended));
        host.chain(experts).chain(attending).collect()
    }
}

/// How many took part, if that was stated. Only an exact number is not a round one.
pub(super) fn attendance(chance: &mut Chance) -> Option<Attendance> {
    let bound = *chance.pick(&[Bound::UpTo, Bound::UpTo, Bound::About, Bound::AtLeast, Bound::Exactly]);
    let count = 6 + chance.low(150);
    let count = if bound == Bound::Exactly { count } else { count.next_multiple_of(5) };
    chance.percent(30).then_some(Attendance { count, bound: bound.code() })
}
