//! Azerbaijani. After a number the noun stays in the singular; where a suffix on a number or a name would depend on
//! how it is read, the sentence goes round it with a colon.

use super::{
    About, ActivityPage, Attendance, Card, Facets, Fallback, Footer, Kinds, Lang, Load, Messages, Nav, NotFound,
    Notice, Noun, PartnerTypes, Problems, Results, Roles, Search, Site, Sort, Statuses, Timeline, Types,
    number::{azerbaijani_possessive, grouped},
    plural::Forms,
};

const LANG: Lang = Lang::Az;

const fn noun(label: &'static str, one: &'static str, several: &'static str) -> Noun {
    Noun::plain(label, one, several, one)
}

fn activities(n: usize) -> String {
    [&grouped(LANG, n), " tədbir"].concat()
}

fn participants(n: u32) -> String {
    [&grouped(LANG, n as usize), " iştirakçı"].concat()
}

fn source(publisher: &str, year: Option<i16>) -> String {
    let year = year.map(|year| [", ", &year.to_string()].concat()).unwrap_or_default();
    ["Mənbə: ", publisher, &year].concat()
}

pub(super) static AZ: Messages = Messages {
    lang: LANG,
    site: Site {
        name: "TAIEX tədbirləri",
        description: "TAIEX tədbirlərini axtarın və süzgəcdən keçirin, zaman oxunda izləyin, hər birini ayrıca açın.",
        document_title: |page| [page, " – TAIEX tədbirləri"].concat(),
        skip_to_activities: "Tədbirlərə keçin",
        skip_to_content: "Əsas məzmuna keçin",
        language: "Dil",
        offer: "Bu səhifəni Azərbaycan dilində oxuyun",
        decline: "Xeyr, təşəkkür edirəm",
    },
    nav: Nav { label: "Əsas menyu", activities: "Tədbirlər", timeline: "Zaman oxu", about: "Haqqında" },
    search: Search { label: "Tədbirlərdə axtarış", hint: "readmissiya, Lissabon …" },
    facets: Facets {
        toggle: |n| {
            if n == 0 { "Süzgəclər".into() } else { ["Süzgəclər, seçilib: ", &grouped(LANG, n)].concat() }
        },
        show_results: |n| [&activities(n), " göstərin"].concat(),
        in_use: "Seçilmiş süzgəclər",
        kind: "Növ",
        topic: "Mövzu",
        country: "Ölkə",
        partner: "Tərəfdaş",
        status: "Status",
        text: "Mətn",
        date: "Tarix",
        from: "Başlanğıc tarixi",
        to: "Son tarix",
        date_hint: "İl, ay və ya gün: 2015, 2015-03 və ya 2015-03-27",
        date_invalid: "Bu, tarix deyil. İl, ay və ya gün yazın: 2015, 2015-03 və ya 2015-03-27.",
        reversed: "Başlanğıc tarixi son tarixdən sonradır, ona görə heç biri tətbiq olunmur.",
        not_stated: "Göstərilməyib",
        named_value: |facet, value| [facet, ": ", value].concat(),
        remove: |value| ["Süzgəci silin: ", value].concat(),
        clear_all: "Bütün süzgəcləri təmizləyin",
        more: |n| ["Daha ", &grouped(LANG, n), " dəyər göstərin"].concat(),
        fewer: "Daha az göstərin",
    },
    sort: Sort {
        label: "Sıralama",
        newest: "Əvvəlcə yenilər",
        oldest: "Əvvəlcə köhnələr",
        title: "Ad",
        relevance: "Uyğunluq",
    },
    results: Results {
        list: "Tədbirlər",
        views: "Görünüş",
        cards: "Kartlar",
        table: "Cədvəl",
        title: "Ad",
        count: |shown, all| [&activities(all), "dən ", &grouped(LANG, shown), azerbaijani_possessive(shown)].concat(),
        activities,
        empty: "Hələ heç bir tədbir yoxdur.",
        none: "Heç bir tədbir uyğun gəlmir.",
        without: |filter, n| ["“", filter, "” süzgəci olmasaydı, nəticə: ", &activities(n), "."].concat(),
        remove: |filter| ["“", filter, "” süzgəcini silin"].concat(),
    },
    kinds: Kinds {
        project: noun("Layihə", "layihə", "layihələr"),
        study_visit: noun("Tədris səfəri", "tədris səfəri", "tədris səfərləri"),
        expert_mission: noun("Ekspert missiyası", "ekspert missiyası", "ekspert missiyaları"),
        seminar: noun("Seminar", "seminar", "seminarlar"),
        workshop: noun("Praktiki seminar", "praktiki seminar", "praktiki seminarlar"),
        training: noun("Təlim", "təlim", "təlimlər"),
        conference: noun("Konfrans", "konfrans", "konfranslar"),
    },
    statuses: Statuses {
        past: "Başa çatıb",
        upcoming: "Gözlənilir",
        ongoing: "Davam edir",
        cancelled: "Ləğv edilib",
        postponed: "Təxirə salınıb",
    },
    roles: Roles {
        expert: "Ekspert göndərənlər",
        attended: "İştirak edənlər",
        host: "Ev sahibi",
        unstated: "Tərəfdaşlar",
    },
    partner_types: PartnerTypes {
        agency: "Qurum",
        ministry: "Nazirlik",
        eu_body: "Aİ qurumu",
        country: "Ölkə",
        other: "Digər",
    },
    attendance: Attendance {
        exactly: participants,
        up_to: |n| ["ən çoxu ", &participants(n)].concat(),
        about: |n| ["təxminən ", &participants(n)].concat(),
        at_least: |n| ["ən azı ", &participants(n)].concat(),
    },
    card: Card {
        date_not_stated: "Tarix göstərilməyib",
        place_not_stated: "Yer göstərilməyib",
        in_english: "ingilis dilində",
        unreviewed: "tərcümə hələ yoxlanılmayıb",
    },
    activity: ActivityPage {
        kind: "Növ",
        date: "Tarix",
        length: "Müddət",
        place: "Yer",
        status: "Status",
        topics: "Mövzular",
        partners: "Tərəfdaşlar",
        participants: "İştirakçılar",
        beneficiary: "Benefisiar",
        summary: "Qısaca",
        purposes: "Məqsədlər",
        related: "Əlaqəli tədbirlər",
        related_by_sharing: "Mövzu və ya tərəfdaşlar ortaqdır",
        sources: "Mənbələr",
        documents: "Sənədlər",
        days: Forms::two("gün", "gün"),
        year_only: "Yalnız il göstərilib.",
        month_only: "Yalnız ay göstərilib.",
        changed: |date| ["Bu qeydin son dəyişdirilmə tarixi: ", date, "."].concat(),
        back: "Nəticələrə qayıdın",
        previous: "Əvvəlki tədbir",
        next: "Növbəti tədbir",
        position: |position, all| ["Tədbir ", &grouped(LANG, position), " / ", &grouped(LANG, all)].concat(),
        calendar: "Təqvimə əlavə edin",
        copy: "Keçidi kopyalayın",
        copied: "Keçid kopyalandı",
        copy_failed: "Keçidi kopyalamaq mümkün olmadı. O, ünvan sətrindədir.",
    },
    timeline: Timeline {
        region: "Zaman oxu",
        overview: "Ümumi baxış",
        drawn: "Görünən tədbirlər",
        zoom_in: "Yaxınlaşdırın",
        zoom_out: "Uzaqlaşdırın",
        show_all: "Hamısını göstərin",
        today: "Bu gün",
        mostly: |n, kind| [&activities(n), ", əsasən ", kind].concat(),
        save_svg: "SVG kimi saxlayın",
        save_png: "PNG kimi saxlayın",
        save_failed: "Şəkil hazırlana bilmədi.",
        strip_from: "Dövrün əvvəli",
        strip_to: "Dövrün sonu",
        window: "Görünən tarixlər",
        window_from: "Görünən ilk gün",
        window_to: "Görünən son gün",
        window_show: "Bu tarixləri göstərin",
        hint: "Sürüşdürmək üçün dartın; yaxınlaşdırmaq üçün Ctrl və ya ⌘ basıb təkəri fırladın. Klaviatura ilə: oxlar, + və −, Enter.",
        lanes: "Zolaqlar",
        no_lanes: "Yoxdur",
        as_cards: "Kart kimi göstərin",
        more: |n| ["və daha ", &grouped(LANG, n)].concat(),
        more_at_end: |n| ["və daha ", &grouped(LANG, n), ", siyahının sonunda"].concat(),
    },
    about: About {
        title: "Haqqında",
        taiex: "TAIEX nədir",
        taiex_text: [
            "TAIEX ingiliscə “Texniki yardım və məlumat mübadiləsi” (Technical Assistance and Information Exchange) \
             sözlərinin qısaltmasıdır. Bu, Avropa İttifaqının institusional quruculuq alətidir.",
            "Onu Avropa Komissiyasının Genişlənmə üzrə Baş Direktorluğunun (mənbəmizdə belə adlanır) İnstitusional \
             quruculuq bölməsi idarə edir.",
        ],
        beneficiary: |name| ["Burada göstərilən bütün tədbirlərin benefisiarı: ", name, "."].concat(),
        data: "Məlumatların mənbəyi",
        source: |publisher, year| [&source(publisher, year), "."].concat(),
        data_text: "İngilis dilindəki adlar rəsmidir. Xülasələri biz yazmışıq. Hələ yoxlanılmamış tərcümələrdə bu \
                    barədə qeyd var; tərcümə olmayan yerdə mətn ingilis dilində göstərilir.",
        dates: "Tarixləri və çatışmayan məlumatları necə oxumalı",
        dates_text: [
            "Tarix mənbədə göstərildiyi qədər dəqiqdir: mənbədə yalnız il varsa, “1 yanvar 2015” deyil, “2015” \
             yazırıq, zaman oxunda isə tədbir bütün ilə yayılır. İlk və son gün də sayılır.",
            "Mənbədə göstərilməyəni təxmin etmirik. “Göstərilməyib” yazırıq və siz buna görə də seçim edə bilərsiniz.",
        ],
        downloads: "Yükləmələr",
        download_data: "Bütün tədbirlər (JSON)",
        download_schema: "Formatın təsviri (JSON Schema)",
        accessibility: "Əlçatanlıq",
        accessibility_text: [
            "Məqsədimiz Veb məzmununun əlçatanlığı üzrə qaydaların (WCAG) 2.2 versiyasının AA səviyyəsidir. Buradakı \
             hər şey klaviatura ilə, toxunuşla, böyüdülmüş halda və ekran oxuyucusu ilə işləmək üçün nəzərdə \
             tutulub. Kənar qurum tərəfindən audit hələ aparılmayıb.",
            "Mənbəmizdə əlçatanlıqla bağlı yazmaq üçün ünvan göstərilməyib.",
        ],
        privacy: "Məxfilik",
        privacy_text: "Bu sayt kuki saxlamır, ziyarətçiləri saymır və başqa saytlara heç bir sorğu göndərmir. Dil \
                       seçiminiz yalnız brauzerinizdə qalır; vərəqi bağlayana qədər səhifədə dayandığınız yer də.",
    },
    notice: Notice {
        ignored: |parts| ["Ünvanda başa düşülməyən və nəzərə alınmayan hissə: ", parts].concat(),
        unread: |n| [&grouped(LANG, n), " qeydi oxumaq mümkün olmadı"].concat(),
        rest_shown: "Qalan tədbirlər göstərilir.",
    },
    load: Load {
        loading: "Tədbirlər yüklənir …",
        failed: "Tədbirləri yükləmək mümkün olmadı",
        unreachable: "Serverlə əlaqə yaratmaq mümkün olmadı. Bağlantınızı yoxlayın və yenidən cəhd edin.",
        http: |status| {
            let status = status.to_string();
            ["Server xəta ilə cavab verdi: ", &status, ". Bir az gözləyin və yenidən cəhd edin."].concat()
        },
        not_json: "Məlumat faylı zədələnib: JSON formatında deyil. Sonra yenidən cəhd edin; faylı saytın məsul şəxsi \
                   düzəltməlidir.",
        no_activities: "Məlumat faylında “activities” siyahısı yoxdur. Sonra yenidən cəhd edin; faylı saytın məsul \
                        şəxsi düzəltməlidir.",
        newer: |found, known| {
            let (found, known) = (found.to_string(), known.to_string());
            [
                "Məlumat faylının versiyası: ",
                &found,
                "; bu səhifənin tanıdığı ən yeni versiya: ",
                &known,
                ". Səhifənin yenisini almaq üçün onu təzədən yükləyin.",
            ]
            .concat()
        },
        retry: "Yenidən cəhd edin",
    },
    not_found: NotFound {
        page: "Səhifə tapılmadı",
        page_text: "Bu ünvanda səhifə yoxdur. Ola bilsin, ünvan səhv yazılıb.",
        activity: "Tədbir tapılmadı",
        activity_text: |id| ["Məlumatlarda “", id, "” adlı tədbir yoxdur."].concat(),
        suggestions: "Bəlkə, bunlardan birini axtarırsınız?",
        all_activities: "Bütün tədbirlərə baxın",
    },
    footer: Footer { source, as_of: |date| ["Məlumatların tarixi: ", date].concat() },
    fallback: Fallback {
        text: "Axtarış, süzgəclər və zaman oxu üçün JavaScript və WebAssembly lazımdır; bu brauzerdə onlar yoxdur və \
               ya söndürülüb. Bütün tədbirlər aşağıdadır.",
        start_failed: "Tətbiq işə düşmədi. Bütün tədbirlər aşağıdadır.",
    },
    problems: Problems {
        error: "Xəta",
        warning: "Xəbərdarlıq",
        record: |position, id| {
            let position = grouped(LANG, position);
            match id {
                Some(id) => ["Qeyd ", &position, " (", id, ")"].concat(),
                None => ["Qeyd ", &position].concat(),
            }
        },
        line: |line| ["Sətir ", &grouped(LANG, line)].concat(),
        field: |name| ["Sahə: “", name, "”"].concat(),
        missing: |name| ["“", name, "” yoxdur; bu sahə məcburidir."].concat(),
        wrong_type: |expected, found| ["Gözlənilən: ", expected, "; tapılan: ", found, "."].concat(),
        types: Types {
            text: "mətn",
            wording: "mətn və ya “en” sahəsi olan obyekt",
            code_or_object: "kod və ya “code” sahəsi olan obyekt",
            number: "ədəd",
            whole_number: "tam ədəd",
            boolean: "true və ya false",
            list: "siyahı",
            object: "obyekt",
            null: "null",
        },
        unknown_value: |found, known| ["“", found, "” məlum deyil; bunlardan biri gözlənilir: ", known, "."].concat(),
        did_you_mean: |suggestion| ["Bəlkə, “", suggestion, "” nəzərdə tutulub?"].concat(),
        date_form: |found| {
            [
                "“",
                found,
                "” tarix deyil; 2015, 2015-03, 2015-03-27 və ya “/” ilə birləşdirilmiş iki belə tarix gözlənilir.",
            ]
            .concat()
        },
        day_form: |found| ["“", found, "” gün deyil; 2015-03-27 şəklində yazılış gözlənilir."].concat(),
        no_such_date: |found| ["Təqvimdə “", found, "” yoxdur; mövcud tarix gözlənilir."].concat(),
        reversed: |found| ["“", found, "” başlamazdan əvvəl bitir; əvvəlcə erkən tarix gözlənilir."].concat(),
        duplicate_id: |id, first| {
            [
                "“",
                id,
                "” identifikatoru artıq tutulub (qeyd ",
                &grouped(LANG, first),
                "); təkrarlanmayan identifikator \
             gözlənilir.",
            ]
            .concat()
        },
        repeated: |value| ["“", value, "” burada iki dəfə yazılıb; bir dəfə gözlənilir."].concat(),
        unknown_key: |key| ["Formatda “", key, "” adlı sahə yoxdur; nəzərə alınmır."].concat(),
        unknown_topic: |code| ["“", code, "” mövzusu yoxdur; “vocabulary.topics” içindən kod gözlənilir."].concat(),
        unknown_partner: |code| {
            ["“", code, "” tərəfdaşı yoxdur; “vocabulary.partners” içindən kod gözlənilir."].concat()
        },
        unknown_related: |id| {
            ["“", id, "” adlı tədbir yoxdur; bu fayldakı tədbirin identifikatoru gözlənilir."].concat()
        },
        related_to_itself: "Tədbir özü ilə əlaqələndirilib; başqa tədbirin identifikatoru gözlənilir.",
        url: |found| {
            ["“", found, "” keçid ünvanı deyil; https:, http: və ya mailto: ilə başlayan ünvan gözlənilir."].concat()
        },
        country: |found| {
            ["“", found, "” ölkə deyil; iki böyük hərfdən ibarət kod (ISO 3166-1) gözlənilir, məsələn, AZ."].concat()
        },
        id_form: |found| {
            ["“", found, "” identifikator deyil; tək defislərlə ayrılmış kiçik a–z hərfləri və rəqəmlər gözlənilir."]
                .concat()
        },
        out_of_range: |found, least, most| {
            [found, " həddən kənardır; gözlənilən ədəd: ən azı ", least, ", ən çoxu ", most, "."].concat()
        },
        half_position: "“lat” və “lon” birlikdə yazılır; ya hər ikisi, ya da heç biri gözlənilir.",
        empty: "Mətn boşdur; söz yazın və ya sahəni silin.",
        total: |errors, warnings| {
            [&grouped(LANG, errors), " xəta, ", &grouped(LANG, warnings), " xəbərdarlıq"].concat()
        },
        none: "Problem tapılmadı.",
    },
};
