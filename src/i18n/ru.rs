//! Russian. Nouns follow numbers by [`Forms`]; names that would have to be inflected stand after a colon instead.

use super::{
    About, ActivityPage, Attendance, Card, Facets, Fallback, Footer, Kinds, Lang, Load, Messages, Nav, NotFound,
    Notice, Noun, PartnerTypes, Problems, Results, Roles, Search, Site, Sort, Statuses, Timeline, Types,
    number::grouped, plural::Forms,
};

const LANG: Lang = Lang::Ru;
const ACTIVITIES: Forms =
    Forms { one: "мероприятие", few: "мероприятия", many: "мероприятий" };
/// After "из", and after words like "до".
const OF_ACTIVITIES: Forms = Forms::two("мероприятия", "мероприятий");
const PARTICIPANTS: Forms = Forms { one: "участник", few: "участника", many: "участников" };
const OF_PARTICIPANTS: Forms = Forms::two("участника", "участников");

const fn noun(
    label: &'static str,
    several: &'static str,
    one: &'static str,
    few: &'static str,
    many: &'static str,
) -> Noun {
    Noun { label, one, several, counted: Forms { one, few, many } }
}

/// `preposition` governs the genitive: "до 60 участников".
fn participants(preposition: &str, n: u32) -> String {
    [preposition, " ", &OF_PARTICIPANTS.count(LANG, n as usize)].concat()
}

fn source(publisher: &str, year: Option<i16>) -> String {
    let year = year.map(|year| [", ", &year.to_string()].concat()).unwrap_or_default();
    ["Источник: ", publisher, &year].concat()
}

pub(super) static RU: Messages = Messages {
    lang: LANG,
    site: Site {
        name: "Мероприятия TAIEX",
        description: "Мероприятия TAIEX: поиск и фильтры, лента времени и отдельная страница для каждого.",
        document_title: |page| [page, " – Мероприятия TAIEX"].concat(),
        skip_to_activities: "Перейти к мероприятиям",
        skip_to_content: "Перейти к содержанию",
        language: "Язык",
        offer: "Читать эту страницу на русском языке",
        decline: "Нет, спасибо",
    },
    nav: Nav {
        label: "Главное меню", activities: "Мероприятия", timeline: "Лента времени", about: "О сайте"
    },
    search: Search { label: "Поиск мероприятий", hint: "реадмиссия, Лиссабон …" },
    facets: Facets {
        toggle: |n| {
            if n == 0 {
                "Фильтры".into()
            } else {
                ["Фильтры, выбрано: ", &grouped(LANG, n)].concat()
            }
        },
        show_results: |n| ["Показать ", &ACTIVITIES.count(LANG, n)].concat(),
        in_use: "Выбранные фильтры",
        kind: "Вид",
        topic: "Тема",
        country: "Страна",
        partner: "Партнёр",
        status: "Статус",
        text: "Текст",
        date: "Дата",
        from: "С даты",
        to: "По дату",
        date_hint: "Год, месяц или день: 2015, 2015-03 или 2015-03-27",
        date_invalid: "Это не дата. Укажите год, месяц или день: 2015, 2015-03 или 2015-03-27.",
        reversed: "Начальная дата позже конечной, поэтому обе не применяются.",
        not_stated: "Не указано",
        named_value: |facet, value| [facet, ": ", value].concat(),
        remove: |value| ["Убрать фильтр: ", value].concat(),
        clear_all: "Сбросить все фильтры",
        more: |n| ["Показать ещё ", &grouped(LANG, n)].concat(),
        fewer: "Показать меньше",
    },
    sort: Sort {
        label: "Сортировка",
        newest: "Сначала новые",
        oldest: "Сначала старые",
        title: "По названию",
        relevance: "По соответствию",
    },
    results: Results {
        list: "Мероприятия",
        views: "Показать как",
        cards: "Карточки",
        table: "Таблица",
        title: "Название",
        count: |shown, all| [&grouped(LANG, shown), " из ", &OF_ACTIVITIES.count(LANG, all)].concat(),
        activities: |n| ACTIVITIES.count(LANG, n),
        empty: "Мероприятий пока нет.",
        none: "Ничего не найдено.",
        without: |filter, n| ["Без фильтра «", filter, "» результат: ", &ACTIVITIES.count(LANG, n), "."].concat(),
        remove: |filter| ["Убрать «", filter, "»"].concat(),
    },
    kinds: Kinds {
        project: noun("Проект", "проекты", "проект", "проекта", "проектов"),
        study_visit: noun("Учебный визит", "учебные визиты", "учебный визит", "учебных визита", "учебных визитов"),
        expert_mission: noun(
            "Экспертная миссия",
            "экспертные миссии",
            "экспертная миссия",
            "экспертные миссии",
            "экспертных миссий",
        ),
        seminar: noun("Семинар", "семинары", "семинар", "семинара", "семинаров"),
        workshop: noun(
            "Практический семинар",
            "практические семинары",
            "практический семинар",
            "практических семинара",
            "практических семинаров",
        ),
        training: noun("Тренинг", "тренинги", "тренинг", "тренинга", "тренингов"),
        conference: noun("Конференция", "конференции", "конференция", "конференции", "конференций"),
    },
    statuses: Statuses {
        past: "Завершено",
        upcoming: "Предстоит",
        ongoing: "Проходит сейчас",
        cancelled: "Отменено",
        postponed: "Отложено",
    },
    roles: Roles {
        expert: "Направили экспертов",
        attended: "Участвовали",
        host: "Принимающая сторона",
        unstated: "Партнёры",
    },
    partner_types: PartnerTypes {
        agency: "Ведомство",
        ministry: "Министерство",
        eu_body: "Орган ЕС",
        country: "Страна",
        other: "Другое",
    },
    attendance: Attendance {
        exactly: |n| PARTICIPANTS.count(LANG, n as usize),
        up_to: |n| participants("до", n),
        about: |n| participants("около", n),
        at_least: |n| participants("не менее", n),
    },
    card: Card {
        date_not_stated: "Дата не указана",
        place_not_stated: "Место не указано",
        in_english: "на английском языке",
        unreviewed: "перевод ещё не проверен",
    },
    activity: ActivityPage {
        kind: "Вид",
        date: "Дата",
        length: "Продолжительность",
        place: "Место",
        status: "Статус",
        topics: "Темы",
        partners: "Партнёры",
        participants: "Участники",
        beneficiary: "Бенефициар",
        summary: "Кратко",
        purposes: "Цели",
        related: "Связанные мероприятия",
        related_by_sharing: "Общие темы или партнёры",
        sources: "Источники",
        documents: "Документы",
        days: Forms { one: "день", few: "дня", many: "дней" },
        year_only: "Указан только год.",
        month_only: "Указан только месяц.",
        changed: |date| ["Дата последнего изменения записи: ", date].concat(),
        back: "Назад к результатам",
        previous: "Предыдущее мероприятие",
        next: "Следующее мероприятие",
        position: |position, all| ["Мероприятие ", &grouped(LANG, position), " из ", &grouped(LANG, all)].concat(),
        calendar: "Добавить в календарь",
        copy: "Скопировать ссылку",
        copied: "Ссылка скопирована",
        copy_failed: "Не удалось скопировать ссылку. Она находится в адресной строке.",
    },
    timeline: Timeline {
        region: "Лента времени",
        overview: "Обзор",
        drawn: "Видимые мероприятия",
        zoom_in: "Приблизить",
        zoom_out: "Отдалить",
        show_all: "Показать всё",
        today: "Сегодня",
        mostly: |n, kind| [&ACTIVITIES.count(LANG, n), ", в основном ", kind].concat(),
        save_svg: "Сохранить как SVG",
        save_png: "Сохранить как PNG",
        save_failed: "Не удалось создать изображение.",
        strip_from: "Начало периода",
        strip_to: "Конец периода",
        window: "Видимые даты",
        window_from: "Первый видимый день",
        window_to: "Последний видимый день",
        window_show: "Показать эти даты",
        hint: "Тяните, чтобы двигать; удерживайте Ctrl или ⌘ и крутите колесо, чтобы менять масштаб. С клавиатуры: стрелки, + и −, Enter.",
        lanes: "Дорожки",
        no_lanes: "Нет",
        as_cards: "Показать карточками",
        more: |n| ["и ещё ", &grouped(LANG, n)].concat(),
        more_at_end: |n| ["и ещё ", &grouped(LANG, n), " в конце списка"].concat(),
    },
    about: About {
        title: "О сайте",
        taiex: "Что такое TAIEX",
        taiex_text: [
            "TAIEX (Technical Assistance and Information Exchange) означает «Техническая помощь и обмен информацией». \
             Это инструмент институционального строительства Европейского союза.",
            "Им управляет секция институционального строительства Генерального директората Европейской комиссии по \
             расширению (так он назван в нашем источнике).",
        ],
        beneficiary: |name| ["Бенефициар всех показанных здесь мероприятий: ", name, "."].concat(),
        data: "Откуда взяты данные",
        source: |publisher, year| [&source(publisher, year), "."].concat(),
        data_text: "Английские названия официальные. Краткие описания составлены нами. Переводы, которые ещё никто не \
                    проверил, отмечены; где перевода нет, текст показан на английском языке.",
        dates: "Как читать даты и пробелы в данных",
        dates_text: [
            "Дата настолько точна, насколько она указана в источнике: если в нём назван только год, мы пишем «2015», \
             а не «1 января 2015 г.», а на ленте времени мероприятие занимает весь год. Первый и последний день \
             входят в срок.",
            "Чего в источнике нет, мы не додумываем. Мы пишем «Не указано», и по этому значению тоже можно отбирать.",
        ],
        downloads: "Загрузки",
        download_data: "Все мероприятия (JSON)",
        download_schema: "Описание формата (JSON Schema)",
        accessibility: "Доступность",
        accessibility_text: [
            "Мы стремимся к уровню AA Руководства по обеспечению доступности веб-контента (WCAG) 2.2. Всё здесь \
             должно работать с клавиатуры, касанием, при увеличении и с программой экранного доступа. Независимая \
             проверка пока не проводилась.",
            "В нашем источнике не указано, куда писать по вопросам доступности.",
        ],
        privacy: "Конфиденциальность",
        privacy_text: "Этот сайт не использует файлы cookie, не считает посетителей и не обращается к другим сайтам. \
                       Выбранный язык запоминается только в вашем браузере; пока открыта вкладка, там же хранится \
                       место, до которого вы прокрутили страницу.",
    },
    notice: Notice {
        ignored: |parts| ["Непонятная часть адреса не учтена: ", parts].concat(),
        unread: |n| {
            let records = Forms { one: "запись", few: "записи", many: "записей" };
            ["Не удалось прочитать ", &records.count(LANG, n)].concat()
        },
        rest_shown: "Остальные мероприятия показаны.",
    },
    load: Load {
        loading: "Мероприятия загружаются …",
        failed: "Не удалось загрузить мероприятия",
        unreachable: "Сервер недоступен. Проверьте подключение и попробуйте снова.",
        http: |status| {
            let status = status.to_string();
            ["Сервер ответил ошибкой ", &status, ". Подождите немного и попробуйте снова."].concat()
        },
        not_json: "Файл данных повреждён: это не JSON. Попробуйте позже; файл должен исправить тот, кто ведёт этот \
                   сайт.",
        no_activities: "В файле данных нет списка «activities». Попробуйте позже; файл должен исправить тот, кто \
                        ведёт этот сайт.",
        newer: |found, known| {
            let (found, known) = (found.to_string(), known.to_string());
            [
                "Версия файла данных: ",
                &found,
                "; самая новая версия, известная этой странице: ",
                &known,
                ". Обновите страницу, чтобы получить более новую.",
            ]
            .concat()
        },
        retry: "Повторить",
    },
    not_found: NotFound {
        page: "Страница не найдена",
        page_text: "По этому адресу нет страницы. Возможно, в нём опечатка.",
        activity: "Мероприятие не найдено",
        activity_text: |id| ["В данных нет мероприятия «", id, "»."].concat(),
        suggestions: "Возможно, вы искали одно из этих?",
        all_activities: "Все мероприятия",
    },
    footer: Footer { source, as_of: |date| ["Данные по состоянию на ", date].concat() },
    fallback: Fallback {
        text: "Для поиска, фильтров и ленты времени нужны JavaScript и WebAssembly; в этом браузере их нет или они \
               отключены. Ниже перечислены все мероприятия.",
        start_failed: "Приложение не запустилось. Ниже перечислены все мероприятия.",
    },
    problems: Problems {
        error: "Ошибка",
        warning: "Предупреждение",
        record: |position, id| {
            let position = grouped(LANG, position);
            match id {
                Some(id) => ["Запись ", &position, " (", id, ")"].concat(),
                None => ["Запись ", &position].concat(),
            }
        },
        line: |line| ["Строка ", &grouped(LANG, line)].concat(),
        field: |name| ["Поле «", name, "»"].concat(),
        missing: |name| ["Нет поля «", name, "»; оно обязательно."].concat(),
        wrong_type: |expected, found| ["Ожидается: ", expected, "; найдено: ", found, "."].concat(),
        types: Types {
            text: "текст",
            wording: "текст или объект с полем «en»",
            code_or_object: "код или объект с полем «code»",
            number: "число",
            whole_number: "целое число",
            boolean: "true или false",
            list: "список",
            object: "объект",
            null: "null",
        },
        unknown_value: |found, known| {
            ["Значение «", found, "» неизвестно; ожидается одно из следующих: ", known, "."].concat()
        },
        did_you_mean: |suggestion| ["Возможно, имелось в виду «", suggestion, "»?"].concat(),
        date_form: |found| {
            ["«", found, "» не дата; ожидается 2015, 2015-03, 2015-03-27 или две такие даты через «/»."].concat()
        },
        day_form: |found| ["«", found, "» не день; ожидается запись вида 2015-03-27."].concat(),
        no_such_date: |found| ["В календаре нет даты «", found, "»; ожидается существующая."].concat(),
        reversed: |found| {
            ["Промежуток «", found, "» кончается раньше, чем начинается; первой ожидается более ранняя дата."].concat()
        },
        duplicate_id: |id, first| {
            ["Идентификатор «", id, "» уже занят (запись ", &grouped(LANG, first), "); ожидается неповторяющийся."]
                .concat()
        },
        repeated: |value| ["«", value, "» стоит здесь дважды; ожидается один раз."].concat(),
        unknown_key: |key| ["В формате нет поля «", key, "»; оно не учитывается."].concat(),
        unknown_topic: |code| ["Нет темы «", code, "»; ожидается код из «vocabulary.topics»."].concat(),
        unknown_partner: |code| ["Нет партнёра «", code, "»; ожидается код из «vocabulary.partners»."].concat(),
        unknown_related: |id| {
            ["Нет мероприятия «", id, "»; ожидается идентификатор мероприятия из этого файла."].concat()
        },
        related_to_itself: "Мероприятие связано с самим собой; ожидается идентификатор другого.",
        url: |found| ["«", found, "» не адрес для ссылки; ожидается адрес с https:, http: или mailto:."].concat(),
        country: |found| {
            ["«", found, "» не страна; ожидается код из двух заглавных букв (ISO 3166-1), например AZ."].concat()
        },
        id_form: |found| {
            ["«", found, "» не идентификатор; ожидаются строчные буквы a–z и цифры, между ними одиночные дефисы."]
                .concat()
        },
        out_of_range: |found, least, most| {
            ["Число ", found, " вне допустимых границ; ожидается от ", least, " до ", most, "."].concat()
        },
        half_position: "«lat» и «lon» указываются вместе; ожидаются оба поля или ни одного.",
        empty: "Текст пуст; впишите слова или удалите поле.",
        total: |errors, warnings| {
            let mistakes = Forms { one: "ошибка", few: "ошибки", many: "ошибок" };
            let cautions = Forms {
                one: "предупреждение", few: "предупреждения", many: "предупреждений"
            };
            [mistakes.count(LANG, errors).as_str(), ", ", &cautions.count(LANG, warnings)].concat()
        },
        none: "Ошибок не найдено.",
    },
};
