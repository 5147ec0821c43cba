"""What the seeds say: invented sentences in three languages."""

RU = (
    "Статья 1. Основные понятия",
    "Потерпевший имеет право на временное жильё, питание и бесплатную юридическую помощь.",
    "1) торговля людьми – купля-продажа человека, а равно его вербовка, перевозка и укрывательство;",
    "2) центр помощи – учреждение, которое принимает заявления круглосуточно и ведёт их учёт.",
    "Статья 2. Обязанности местных органов",
    "Местные органы ежегодно публикуют отчёт о числе обращений и принятых мерах.",
)
KK = (
    "1-бап. Негізгі ұғымдар",
    "Жәбірленушінің уақытша баспанаға, тамаққа және тегін заң көмегіне құқығы бар.",
    "Орталық өтініштерді тәулік бойы қабылдайды және олардың есебін жүргізеді.",
    "2-бап. Жергілікті органдардың міндеттері",
    "Жергілікті органдар жыл сайын өтініштердің саны туралы есеп жариялайды.",
)
EN = (
    "Article 1. Definitions",
    "A victim has the right to temporary housing, to food and to legal aid free of charge.",
    "Trafficking in persons means the recruitment, transport or harbouring of a person by force.",
    "Article 2. Duties of local authorities",
    "Local authorities publish a report each year on the number of requests and the measures taken.",
)
ALL = RU + KK + EN
