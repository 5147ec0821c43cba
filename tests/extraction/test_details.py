"""Why a file was not read whole, in the language of who asks."""

import re
import tomllib
from pathlib import Path

import pytest

from trafsearch.catalog import files
from trafsearch.extraction import details
from trafsearch.extraction.details import detail_in
from trafsearch.language import Language
from trafsearch.store.store import Store

TRANSLATED = [
    (
        "вместо букв сохранены вопросительные знаки: получите документ заново",
        "әріптердің орнына сұрақ белгілері сақталған: құжатты қайта алыңыз",
        "its letters were saved as question marks: get the document again",
    ),
    (
        "номера абзацев утрачены, в файле нет его списков (7): получите документ заново",
        "абзац нөмірлері жоғалған, файлда оның тізімдері жоқ (7): құжатты қайта алыңыз",
        "the numbers of paragraphs are lost, for the file does not hold its lists (7): get the document again",
    ),
    (
        "символов, которые не читаются в кодировке utf-8: 1; "
        "укажите верную кодировку через --encoding или получите документ заново",
        "utf-8 кодтамасында оқылмаған таңбалар саны: 1; "
        "дұрыс кодтаманы --encoding арқылы көрсетіңіз немесе құжатты қайта алыңыз",
        "1 character could not be read as utf-8: name the right one with --encoding, or get the document again",
    ),
    (
        "страниц в файле: 30000, предел — 20000: разделите файл или увеличьте предел",
        "файлдағы бет саны: 30000, шегі — 20000: файлды бөліңіз немесе шекті ұлғайтыңыз",
        "the file has 30000 pages, the limit is 20000: split it, or raise the limit",
    ),
    (
        "не удалось прочитать стр. 1 (часть букв установить не удалось)",
        "1-бет оқылмады (әріптерінің бір бөлігін анықтау мүмкін болмады)",
        "page 1 could not be read (some of its letters could not be found out)",
    ),
    (
        "не удалось прочитать стр. 2–20000 (PDFium: страница не загружается)",
        "2–20000-беттер оқылмады (PDFium: бет жүктелмейді)",
        "pages 2–20000 could not be read (PDFium: Failed to load page.)",
    ),
    (
        "не удалось прочитать страниц: 30 — 1, 3, 5–9 и другие (содержимое после распаковки занимает больше 256 МБ)",
        "оқылмаған бет саны: 30 — 1, 3, 5–9 және басқалары (мазмұны қаптамадан шығарылғанда 256 МБ-тан асады)",
        "30 pages (1, 3, 5–9, …) could not be read (its contents unpack to more than 256 MB)",
    ),
    (
        "30 стр. (1, 3, 5 и другие): повреждение, часть текста утрачена",
        "30 бет (1, 3, 5 және басқалары): бүлінген, мәтіннің бір бөлігі жоғалған",
        "30 pages (1, 3, 5, …) damaged: text is lost there",
    ),
    (
        "стр. 24: повреждение, часть текста утрачена",
        "24-бет: бүлінген, мәтіннің бір бөлігі жоғалған",
        "page 24 damaged: text is lost there",
    ),
    (
        "повреждённых частей файла: 2; возможно, часть текста утрачена",
        "файлдың бүлінген бөліктері: 2; мәтіннің бір бөлігі жоғалған болуы мүмкін",
        "2 parts of the file are damaged: text may be lost",
    ),
    # ru, kk, the reader's English
    ("", "", ""),
    ("файл пуст", "файл бос", "the file is empty"),
    ("в файле нет текста", "файлда мәтін жоқ", "the file holds no text"),
    (
        "файл защищён паролем: сохраните копию без защиты",
        "файл құпиясөзбен қорғалған: қорғалмаған көшірмесін сақтаңыз",
        "it asks for a password: save an unprotected copy",
    ),
    (
        "страница обрывается: сохраните её заново целиком",
        "бет аяғына дейін сақталмаған: оны толық қайта сақтаңыз",
        "the page ends without closing itself: save it again, whole",
    ),
    (
        "файл назван как PDF, а содержит веб-страницу: получите документ заново или переименуйте файл",
        "файл PDF деп аталған, ал ішінде веб-бет: құжатты қайта алыңыз немесе файлдың атын өзгертіңіз",
        "it is named as PDF and holds a web page: get the document again, or rename the file",
    ),
    (
        "файл назван как DOCX, а содержит простой текст: получите документ заново или переименуйте файл",
        "файл DOCX деп аталған, ал ішінде қарапайым мәтін: құжатты қайта алыңыз немесе файлдың атын өзгертіңіз",
        "it is named as DOCX and holds plain text: get the document again, or rename the file",
    ),
    (
        "найден, но ещё не прочитан: повторите индексирование",
        "табылды, бірақ әлі оқылмады: индекстеуді қайталаңыз",
        "found and not read yet: index again",
    ),
    (
        "описан в corpus.toml, но такого файла нет: добавьте файл или уберите запись",
        "corpus.toml файлында сипатталған, бірақ мұндай файл жоқ: файлды қосыңыз немесе жазбаны алып тастаңыз",
        "corpus.toml describes it, but there is no such file: put it there, or take its entry out",
    ),
    (
        "пропущены фреймы с другими документами (2): откройте каждый и сохраните отдельным файлом",
        "басқа құжаттарды көрсететін фреймдер қалдырылды (2): әрқайсысын ашып, жеке файл етіп сақтаңыз",
        "frames that show other documents were left out (2): open each of them and save it as a file of its own",
    ),
    (
        "пропущены скрытые разделы с текстом (2): раскройте все разделы и сохраните страницу заново",
        "мәтіні бар жасырын бөлімдер қалдырылды (2): барлық бөлімді ашып, бетті қайта сақтаңыз",
        "hidden sections with text were left out (2): unfold all sections and save the page again",
    ),
    (
        "пропущены вставленные документы (1): откройте файл в Word и сохраните как PDF",
        "кірістірілген құжаттар қалдырылды (1): файлды Word бағдарламасында ашып, PDF етіп сақтаңыз",
        "inserted documents were left out (1): open the file in Word and save it as PDF",
    ),
    (
        "незакрытых полей: 2; откройте файл в Word и сохраните заново",
        "жабылмаған өрістер: 2; файлды Word бағдарламасында ашып, қайта сақтаңыз",
        "fields that begin and never end (2): open the file in Word and save it again",
    ),
    (
        "пропущены схемы с текстом (1): откройте файл в Word и сохраните как PDF",
        "мәтіні бар сызбалар қалдырылды (1): файлды Word бағдарламасында ашып, PDF етіп сақтаңыз",
        "diagrams with text were left out (1): open the file in Word and save it as PDF",
    ),
    (
        "слишком глубокая вложенность внутри файла",
        "файлдың ішкі құрылымы тым терең қабаттасқан",
        "the file is nested too deeply",
    ),
    (
        "размер файла — 300 МБ, предел — 256 МБ: разделите файл или увеличьте предел",
        "файлдың көлемі — 300 МБ, шегі — 256 МБ: файлды бөліңіз немесе шекті арттырыңыз",
        "the file has 300 MB, the limit is 256: split it, or raise the limit",
    ),
    (
        "файл не открывается: нет прав доступа",
        "файл ашылмайды: қол жеткізуге рұқсат жоқ",
        "the file cannot be opened: Permission denied",
    ),
    (
        "файл не открывается: Stale file handle",  # a message of the system that is not in the table
        "файл ашылмайды: Stale file handle",
        "the file cannot be opened: Stale file handle",
    ),
    (
        "папка не открывается: нет прав доступа. Измените права доступа и проиндексируйте снова.",
        "қалта ашылмайды: қол жеткізуге рұқсат жоқ. Қолжетімділік құқықтарын өзгертіп, қайта индекстеңіз.",
        "the folder cannot be opened: Permission denied. Change its permissions, then index again.",
    ),
    (
        "символическая ссылка, переход по ней не выполняется. Скопируйте в папку то, на что она указывает, "
        "или индексируйте с --follow-links.",
        "символдық сілтеме, ол бойынша өту орындалмайды. Ол көрсететін файлды не қалтаны осы қалтаға көшіріңіз "
        "немесе --follow-links арқылы индекстеңіз.",
        "a symbolic link, which is not followed. Copy what it points to into the folder, or index with --follow-links.",
    ),
    ("чтение заняло больше 120 с", "оқуға 120 секундтан көп уақыт кетті", "reading took more than 120 s"),
    (
        "программа чтения аварийно завершилась",
        "оқу бағдарламасы күтпеген жерден тоқтап қалды",
        "the reader crashed",
    ),
    (
        "для чтения понадобилось больше 2048 МБ памяти",
        "оқуға 2048 МБ-тан көп жад қажет болды",
        "the reader needed more than 2048 MB",
    ),
    (
        "ошибка программы чтения: ValueError: a; b",
        "оқу бағдарламасының қатесі: ValueError: a; b",
        "the reader failed: ValueError: a; b",
    ),
    (
        "изображение (png): сначала распознайте текст (OCR) или сохраните в формате DOCX или PDF",
        "сурет (png): алдымен мәтінін танытыңыз (OCR) немесе DOCX не PDF пішімінде сақтаңыз",
        "an image (png); read it with OCR first, or: save it as DOCX or PDF",
    ),
    (
        "файл RTF: сохраните в формате DOCX или PDF",
        "RTF файлы: DOCX немесе PDF пішімінде сақтаңыз",
        "an RTF file: save it as DOCX or PDF",
    ),
    (
        "файл типа application/gzip: сохраните в формате DOCX или PDF",
        "application/gzip түріндегі файл: DOCX немесе PDF пішімінде сақтаңыз",
        "a file of the type application/gzip: save it as DOCX or PDF",
    ),
    (
        "в архиве нет текста документа",
        "мұрағатта құжат мәтіні жоқ",
        "the archive holds no text of a document",
    ),
    (
        "архив внутри файла повреждён, получите документ заново: это не архив ZIP",
        "файл ішіндегі мұрағат бүлінген, құжатты қайта алыңыз: бұл ZIP мұрағаты емес",
        "the archive inside is broken, get the document again: File is not a zip file",
    ),
    (
        "файлов в архиве — 20000, предел — 10000",
        "мұрағаттағы файлдар саны — 20000, шегі — 10000",
        "it packs 20000 files, the limit is 10000",
    ),
    (
        "после распаковки занимает больше 512 МБ",
        "мұрағаттан шығарылғанда 512 МБ-тан көп орын алады",
        "it unpacks to more than 512 MB",
    ),
    (
        "степень сжатия word/document.xml — 1001, предел — 200",
        "word/document.xml файлының сығылу дәрежесі — 1001, шегі — 200",
        "word/document.xml is packed 1001 times, the limit is 200",
    ),
    (
        "не удаётся распаковать word/document.xml: Error -3",
        "word/document.xml файлын мұрағаттан шығару мүмкін болмады: Error -3",
        "word/document.xml cannot be unpacked: Error -3",
    ),
    (
        "в файле word/styles.xml нарушена разметка XML: line 1",
        "word/styles.xml файлының XML белгіленімі бұзылған: line 1",
        "word/styles.xml is not well-formed: line 1",
    ),
    (
        "в файле word/styles.xml объявлены сущности XML, которые документу не нужны",
        "word/styles.xml файлында құжатқа керегі жоқ XML мәндері жарияланған",
        "word/styles.xml declares entities, which no document needs",
    ),
    (
        "страницу строит JavaScript, собственного текста в ней нет: сохраните акт в формате DOCX или PDF "
        "либо возьмите клон kazakhstan-law",
        "бетті JavaScript құрады, оның өз мәтіні жоқ: актіні DOCX немесе PDF пішімінде сақтаңыз "
        "не kazakhstan-law клонын алыңыз",
        "the page is drawn by JavaScript and holds no text of its own: save the act as DOCX or PDF, "
        "or take a kazakhstan-law clone",
    ),
    (
        "слишком глубокая вложенность страницы: текст обрывается; сохраните в формате DOCX или PDF",
        "беттің құрылымы тым терең қабаттасқан: мәтіні үзіліп қалған; DOCX немесе PDF пішімінде сақтаңыз",
        "the page is nested too deeply: its text is cut short; save it as DOCX or PDF",
    ),
    (
        "PDFium не может открыть файл, получите документ заново: ошибка в формате данных",
        "PDFium файлды аша алмайды, құжатты қайта алыңыз: деректер пішімінің қатесі",
        "PDFium cannot open it, get the document again: Failed to load document (PDFium: Data format error).",
    ),
    (
        "файл открывается без страниц: возможно, утрачен его конец",
        "файл ашылғанымен, беттері жоқ: соңы жоғалған болуы мүмкін",
        "it opens with no pages: the end of the file may be missing",
    ),
    (
        "не удалось прочитать ни одной страницы из 7 (PDFium: страница не загружается)",
        "7 беттің ешқайсысы оқылмады (PDFium: бет жүктелмейді)",
        "none of 7 pages could be read (PDFium: Failed to load page.)",
    ),
    (
        "не удалось прочитать стр. 4 (PDFium: страница не загружается)",
        "4-бет оқылмады (PDFium: бет жүктелмейді)",
        "page 4 could not be read (PDFium: Failed to load page.)",
    ),
    (
        "2 стр. без текста: возможно, это скан — прочитайте с --ocr или сохраните в формате DOCX",
        "2 бет мәтінсіз: скан болуы мүмкін — --ocr арқылы оқыңыз немесе DOCX пішімінде сақтаңыз",
        "2 pages without text: a scan? read it with --ocr, or save it as DOCX",
    ),
    (
        "стр. 1, 3 без текста: возможно, это скан — прочитайте с --ocr; не удалось прочитать стр. 4 (PDFium: a; b)",
        "1, 3-беттер мәтінсіз: скан болуы мүмкін — --ocr арқылы оқыңыз; 4-бет оқылмады (PDFium: a; b)",
        "pages 1, 3 without text: a scan? read it with --ocr; page 4 could not be read (PDFium: a; b)",
    ),
    (
        "текст нечитаем: искажённых слов — 5 из 9, или шрифты не сопоставлены с буквами",
        "мәтін оқуға келмейді: 9 сөз ішінде бүлінген сияқтысы — 5, немесе қаріптер әріптерге сәйкестендірілмеген",
        "the text is not language: 5 of 9 words look torn, or the fonts map no letters",
    ),
    (
        "часть текста нечитаема: искажённых слов — 5 из 9, или шрифты не сопоставлены с буквами",
        "мәтіннің бір бөлігі оқуға келмейді: 9 сөз ішінде бүлінген сияқтысы — 5, немесе қаріптер әріптерге "
        "сәйкестендірілмеген",
        "a part of the text is not language: 5 of 9 words look torn, or the fonts map no letters",
    ),
    (
        "стр. 2, 5: текст нечитаем, искажённых слов — 5 из 9, или шрифты не сопоставлены с буквами; "
        "прочитайте с --ocr или сохраните в формате DOCX",
        "2, 5-беттер: мәтін оқуға келмейді, 9 сөз ішінде бүлінген сияқтысы — 5, немесе қаріптер әріптерге "
        "сәйкестендірілмеген; --ocr арқылы оқыңыз немесе DOCX пішімінде сақтаңыз",
        "pages 2, 5 are not language: 5 of 9 words look torn, or the fonts map no letters; "
        "read it with --ocr, or save it as DOCX",
    ),
    (
        "стр. 2: текст нечитаем, искажённых слов — 5 из 9, или шрифты не сопоставлены с буквами",
        "2-бет: мәтін оқуға келмейді, 9 сөз ішінде бүлінген сияқтысы — 5, немесе қаріптер әріптерге "
        "сәйкестендірілмеген",
        "page 2 is not language: 5 of 9 words look torn, or the fonts map no letters",
    ),
    (
        "текст обрывается: в оглавлении названы статьи, текста которых здесь нет: с 9 по 24-1 (всего 17)",
        "мәтін аяғына жетпей үзіледі: мазмұнында аталған, бірақ мәтіні мұнда жоқ баптар: 9 – 24-1 (барлығы 17 бап)",
        "ends early: its table of contents names articles whose text is not here: 9 to 24-1 (17 articles)",
    ),
    (
        "текст обрывается: в оглавлении названы статьи, текста которых здесь нет: 9, 10",
        "мәтін аяғына жетпей үзіледі: мазмұнында аталған, бірақ мәтіні мұнда жоқ баптар: 9, 10",
        "ends early: its table of contents names articles whose text is not here: 9, 10",
    ),
    (
        "в нумерации пропущены статьи: с 3 по 8 (всего 6)",
        "нөмірлеуде мына баптар қалып қойған: 3 – 8 (барлығы 6 бап)",
        "its numbering passes over articles: 3 to 8 (6 articles)",
    ),
    (
        "текст обрывается: в нём есть ссылки на собственные статьи, которых здесь нет: 15",
        "мәтін аяғына жетпей үзіледі: онда өзінің мұнда жоқ баптарына сілтеме бар: 15",
        "ends early: it refers to articles of its own that are not here: 15",
    ),
    (
        "в corpus.toml указано, что текст неполный",
        "corpus.toml файлында мәтіннің толық емес екені көрсетілген",
        "corpus.toml states that it is not whole",
    ),
    (
        "файл защищён паролем: впишите пароль в passwords.toml или сохраните копию без защиты",
        "файл құпиясөзбен қорғалған: құпиясөзді passwords.toml файлына жазыңыз немесе қорғалмаған көшірмесін сақтаңыз",
        "it asks for a password: put one into passwords.toml, or save an unprotected copy",
    ),
    (
        "файл защищён паролем, и ни один из данных паролей не подходит: исправьте passwords.toml или сохраните "
        "копию без защиты",
        "файл құпиясөзбен қорғалған, берілген құпиясөздердің ешқайсысы келмейді: passwords.toml файлын түзетіңіз "
        "немесе қорғалмаған көшірмесін сақтаңыз",
        "it asks for a password, and none of those given opens it: mend passwords.toml, or save an unprotected copy",
    ),
    (
        "файл защищён способом, которого PDFium не знает: сохраните копию без защиты",
        "файл PDFium білмейтін тәсілмен қорғалған: қорғалмаған көшірмесін сақтаңыз",
        "it is locked in a way that PDFium does not know: save an unprotected copy",
    ),
    (
        "на следующую страницу ушло больше 120 с",
        "келесі бетке 120 секундтан көп уақыт кетті",
        "the next page took more than 120 s",
    ),
    (
        "программа чтения не запустилась за 60 с",
        "оқу бағдарламасы 60 секунд ішінде іске қосылмады",
        "the reader did not start within 60 s",
    ),
    (
        "прочитано только страниц: 3 из 7: на следующую страницу ушло больше 120 с",
        "7 беттің тек 3 беті оқылды: келесі бетке 120 секундтан көп уақыт кетті",
        "only 3 of 7 pages were read: the next page took more than 120 s",
    ),
    (
        "прочитано только страниц: 900 из 5000: на весь файл не хватает 7200 с, увеличьте предел file-seconds",
        "5000 беттің тек 900 беті оқылды: бүкіл файлға 7200 секунд жетпейді, file-seconds шегін арттырыңыз",
        "only 900 of 5000 pages were read: 7200 s are not enough for all of it, raise the limit file-seconds",
    ),
    (
        "прочитано только страниц: 3: программа чтения аварийно завершилась",
        "тек 3 бет оқылды: оқу бағдарламасы күтпеген жерден тоқтап қалды",
        "only 3 pages were read: the reader crashed",
    ),
    (
        "текст занимает больше 64 МБ: последние абзацы (2 из 9) пропущены, разделите файл или увеличьте предел "
        "output-mb",
        "мәтіні 64 МБ-тан көп орын алады: соңғы абзацтар (9 ішінен 2) қалдырылды, файлды бөліңіз немесе output-mb "
        "шегін арттырыңыз",
        "its text takes more than 64 MB: the last 2 of 9 paragraphs were left out, split the file or raise the "
        "limit output-mb",
    ),
    (
        "в файле нет колонтитулов, на которые ссылается документ (2): получите документ заново",
        "файлда құжат сілтейтін колонтитулдар жоқ (2): құжатты қайта алыңыз",
        "headers and footers that the document names are not in the file (2): get the document again",
    ),
    (
        "в файле не указано, какие его части — колонтитулы; прочитаны части с обычными именами (2): получите документ "
        "заново",
        "файлда қай бөліктері колонтитул екені көрсетілмеген, әдеттегі атаулары бар бөліктер оқылды (2): құжатты "
        "қайта алыңыз",
        "the file does not say which parts are its headers and footers, those with the usual names were read (2): "
        "get the document again",
    ),
    (
        "в файле нет сносок, на которые ссылается текст (2): получите документ заново",
        "файлда мәтін сілтейтін ескертпелер жоқ (2): құжатты қайта алыңыз",
        "notes that the text refers to are not in the file (2): get the document again",
    ),
    (
        "в файле нет его части styles.xml: получите документ заново",
        "файлда styles.xml бөлігі жоқ: құжатты қайта алыңыз",
        "styles.xml is missing from the file: get the document again",
    ),
    (
        "текст занимает больше 64 МБ: он обрывается в абзаце 2 из 9, разделите файл или увеличьте предел output-mb",
        "мәтіні 64 МБ-тан көп орын алады: ол 9 абзацтың 2-абзацында үзіледі, файлды бөліңіз немесе output-mb шегін "
        "арттырыңыз",
        "its text takes more than 64 MB: it is cut off in paragraph 2 of 9, split the file or raise the limit "
        "output-mb",
    ),
    (
        "канал, сокет или устройство, а не документ: уберите его из папки",
        "құжат емес, арна, сокет немесе құрылғы: оны қалтадан алып тастаңыз",
        "a pipe, a socket or a device, and no document: take it out of the folder",
    ),
    (
        "символическая ссылка на папку, внутри которой лежит эта; переход по ней не выполняется: уберите её из папки",
        "осы қалтаны қамтитын қалтаға символдық сілтеме, ол бойынша өту орындалмайды: оны қалтадан алып тастаңыз",
        "a symbolic link to a folder that holds this one, which is not followed: take it out of the folder",
    ),
    (
        "имя записано не в UTF-8, и сохранить его в индексе нельзя: переименуйте файл или его папку",
        "атауы UTF-8 кодтамасында жазылмаған, оны индексте сақтау мүмкін емес: "
        "файлдың не оның қалтасының атын өзгертіңіз",
        "its name is not written in UTF-8, so it cannot be kept in the index: rename the file or its folder",
    ),
    (
        "символическая ссылка никуда не ведёт: исправьте её или уберите из папки",
        "символдық сілтеме ешқайда апармайды: оны түзетіңіз немесе қалтадан алып тастаңыз",
        "a symbolic link that leads nowhere: mend it, or take it out of the folder",
    ),
    (
        "изображение (png): прочитайте с --ocr или сохраните в формате DOCX или PDF",
        "сурет (png): --ocr арқылы оқыңыз немесе DOCX не PDF пішімінде сақтаңыз",
        "an image (png): read it with --ocr, or save it as DOCX or PDF",
    ),
    (
        "стр. 1, 3 без текста: распознавание (OCR) запрошено, но не установлено: установите tesseract-ocr с "
        "моделями rus, kaz и eng",
        "1, 3-беттер мәтінсіз: мәтінді тану (OCR) сұралған, бірақ орнатылмаған: tesseract-ocr бағдарламасын rus, "
        "kaz және eng модельдерімен орнатыңыз",
        "pages 1, 3 without text: OCR is asked for and not installed: install tesseract-ocr with its models rus, "
        "kaz and eng",
    ),
    (
        "стр. 1, 3: распознано (OCR) без части моделей: установите kaz и распознайте заново",
        "1, 3-беттер: мәтін модельдердің бәрінсіз танылды (OCR): kaz орнатып, қайта танытыңыз",
        "pages 1, 3 read by OCR without all of its models: install kaz, then read it again with OCR",
    ),
    (
        "стр. 1, 3 без текста: при распознавании (OCR) слов не найдено",
        "1, 3-беттер мәтінсіз: тану (OCR) кезінде сөз табылмады",
        "pages 1, 3 without text: OCR found no words there",
    ),
    (
        "стр. 1, 3: распознано (OCR) ненадёжно: найдите копию лучше или сохраните в формате DOCX",
        "1, 3-беттер: мәтін сенімсіз танылды (OCR): жақсырақ көшірмесін табыңыз немесе DOCX пішімінде сақтаңыз",
        "pages 1, 3 read by OCR, which is not sure of the words: get a better copy, or save it as DOCX",
    ),
    (
        "стр. 1, 3 без текста: распознавание (OCR) заняло больше 96 с",
        "1, 3-беттер мәтінсіз: тануға (OCR) 96 секундтан көп уақыт кетті",
        "pages 1, 3 without text: OCR took more than 96 s",
    ),
    (
        "стр. 1, 3 без текста: ошибка распознавания (OCR): exit code 1",
        "1, 3-беттер мәтінсіз: тану (OCR) қатесі: exit code 1",
        "pages 1, 3 without text: OCR failed (exit code 1)",
    ),
    (
        "word/styles.xml: размер указан неверно; получите документ заново",
        "word/styles.xml файлының көлемі дұрыс көрсетілмеген: құжатты қайта алыңыз",
        "word/styles.xml lies about its size: get the document again",
    ),
    (
        "слишком глубокая вложенность в word/styles.xml: сохраните документ заново",
        "word/styles.xml файлының құрылымы тым терең қабаттасқан: құжатты қайта сақтаңыз",
        "word/styles.xml is nested too deeply: save the document again",
    ),
    (
        "файл word/styles.xml встречается в архиве дважды, прочитан последний: сохраните документ заново",
        "word/styles.xml файлы мұрағатта екі рет кездеседі, соңғысы оқылды: құжатты қайта сақтаңыз",
        "the archive holds word/styles.xml twice, and the last one was read: save the document again",
    ),
    (
        "документ Word 97: установите LibreOffice или сохраните в формате DOCX",
        "Word 97 құжаты: LibreOffice орнатыңыз немесе DOCX пішімінде сақтаңыз",
        "a Word 97 document: install LibreOffice, or save it as DOCX",
    ),
    (
        "программа-конвертер не может открыть файл: сохраните в формате DOCX",
        "түрлендіргіш бағдарлама файлды аша алмайды: DOCX пішімінде сақтаңыз",
        "the converter cannot open it: save it as DOCX",
    ),
    (
        "преобразование заняло больше 96 с: сохраните в формате DOCX",
        "түрлендіруге 96 секундтан көп уақыт кетті: DOCX пішімінде сақтаңыз",
        "converting took more than 96 s: save it as DOCX",
    ),
    (
        "прочитано программой antiword, которая пропускает надписи и колонтитулы: установите LibreOffice или "
        "сохраните в формате DOCX",
        "antiword бағдарламасымен оқылды, ол мәтін жақтаулары мен колонтитулдарды қалдырып кетеді: "
        "LibreOffice орнатыңыз немесе DOCX пішімінде сақтаңыз",
        "read by antiword, which leaves out text boxes, headers and footers: install LibreOffice, or save it as DOCX",
    ),
    (
        "пропущены диаграммы с текстом (2): откройте файл в Word и сохраните как PDF",
        "мәтіні бар диаграммалар қалдырылды (2): файлды Word бағдарламасында ашып, PDF етіп сақтаңыз",
        "charts with text were left out (2): open the file in Word and save it as PDF",
    ),
    (
        "не прочитаны изображения во всю страницу (2): откройте файл в Word, сохраните как PDF и распознайте "
        "текст (OCR)",
        "бүкіл бетті алып тұрған суреттер оқылмады (2): файлды Word бағдарламасында ашып, PDF етіп сақтаңыз "
        "да, мәтінін танытыңыз (OCR)",
        "pictures as large as a page were not read (2): open the file in Word and save it as PDF, then read "
        "it with OCR",
    ),
    (
        "файл обрывается: получите документ заново",
        "файл аяғына жетпей үзіледі: құжатты қайта алыңыз",
        "the file ends before its last group is closed: get the document again",
    ),
    (
        "пропущены скрытые разделы с текстом (2): отобразите все разделы и сохраните документ заново",
        "мәтіні бар жасырын бөлімдер қалдырылды (2): барлық бөлімді көрсетіп, құжатты қайта сақтаңыз",
        "hidden sections with text were left out (2): show all sections and save the document again",
    ),
    (
        "книга защищена продавцом (DRM): получите копию без защиты",
        "кітапты сатушы қорғаған (DRM): қорғалмаған көшірмесін алыңыз",
        "it is locked by its seller (DRM): get a copy without protection",
    ),
    (
        "в книге нет файла word/styles.xml: получите её заново",
        "кітапта word/styles.xml файлы жоқ: оны қайта алыңыз",
        "word/styles.xml is missing from the book: get it again",
    ),
    (
        "в файле нет веб-страницы: сохраните страницу заново в формате HTML или PDF",
        "файлда веб-бет жоқ: бетті HTML немесе PDF пішімінде қайта сақтаңыз",
        "the file holds no web page: save the page again, as HTML or PDF",
    ),
    (
        "у файла нет конца: сохраните страницу заново целиком",
        "файлдың соңы жоқ: бетті толық қайта сақтаңыз",
        "the last part of the file is missing: save the page again, whole",
    ),
    (
        "архив: распакуйте и проиндексируйте содержимое",
        "мұрағат: мұрағаттан шығарып, ішіндегісін индекстеңіз",
        "an archive: unpack it, and index what it holds",
    ),
    (
        "не удаётся распаковать a.xml: неверная контрольная сумма",
        "a.xml файлын мұрағаттан шығару мүмкін болмады: бақылау қосындысы дұрыс емес",
        "a.xml cannot be unpacked: its checksum is wrong",
    ),
    (
        "электронная книга FB2: сохраните в формате DOCX или PDF",
        "FB2 электрондық кітабы: DOCX немесе PDF пішімінде сақтаңыз",
        "an e-book in FB2: save it as DOCX or PDF",
    ),
    (
        "файл типа application/gzip: распакуйте и проиндексируйте содержимое",
        "application/gzip түріндегі файл: мұрағаттан шығарып, ішіндегісін индекстеңіз",
        "a file of the type application/gzip: unpack it, and index what it holds",
    ),
    (
        "при неудачном копировании на месте текста осталось нулевых байтов: 512; получите документ ещё раз",
        "сәтсіз көшіруден мәтін орнында 512 нөлдік байт қалған: құжатты қайта алыңыз",
        "a failed copy left 512 zero bytes where text should be: get the document again",
    ),
    ("файл пуст; no such sentence", "файл бос; no such sentence", "the file is empty; no such sentence"),
    (
        "символов, которые не читаются в кодировке utf-8: 3; укажите верную кодировку через --encoding или получите "
        "документ заново",
        "utf-8 кодтамасында оқылмаған таңбалар саны: 3; дұрыс кодтаманы --encoding арқылы көрсетіңіз немесе құжатты "
        "қайта алыңыз",
        "3 characters could not be read as utf-8: name the right one with --encoding, or get the document again",
    ),
    (
        "не прочитаны вложенные файлы (2): сохраните их и тоже проиндексируйте",
        "тіркелген файлдар оқылмады (2): оларды сақтап, бірге индекстеңіз",
        "attached files were not read (2): save them, and index them too",
    ),
    (
        "в файле форма XFA, она не прочитана: откройте его в Adobe Reader и распечатайте в PDF",
        "файлда XFA нысаны бар, ол оқылмады: оны Adobe Reader бағдарламасында ашып, PDF етіп басып шығарыңыз",
        "it holds an XFA form, which is not read: open it in Adobe Reader and print it to a PDF",
    ),
    ("no such sentence {0}", "no such sentence {0}", "no such sentence {0}"),
    (
        "пропущены рисунки с текстом (2): откройте страницу в браузере и сохраните как PDF",
        "мәтіні бар сызбалық суреттер қалдырылды (2): бетті браузерде ашып, PDF етіп сақтаңыз",
        "drawings with text were left out (2): open the page in a browser and save it as PDF",
    ),
    (
        "не прочитаны изображения во всю страницу (2): откройте страницу в браузере, сохраните как PDF и распознайте "
        "текст (OCR)",
        "бүкіл бетті алып тұрған суреттер оқылмады (2): бетті браузерде ашып, PDF етіп сақтаңыз да, мәтінін "
        "танытыңыз (OCR)",
        "pictures as large as a page were not read (2): open the page in a browser and save it as PDF, then read it "
        "with OCR",
    ),
    (
        "главы, прочитанные не полностью: a.xhtml, b.xhtml",
        "толық оқылмаған тараулар: a.xhtml, b.xhtml",
        "chapters that were not read whole: a.xhtml, b.xhtml",
    ),
    (
        "img/p1.jpg в книге — не текст: откройте книгу и сохраните её как PDF",
        "кітаптағы img/p1.jpg мәтін емес: кітапты ашып, PDF етіп сақтаңыз",
        "img/p1.jpg in the book is no text: open the book and save it as PDF",
    ),
]

TRANSLATED += [
    (
        "у исключённого фрагмента нет конца, и весь текст после него пропущен: сохраните страницу заново",
        "алып тасталған үзіндінің соңы жоқ, одан кейінгі бүкіл мәтін қалдырылды: бетті қайта сақтаңыз",
        "a deleted passage begins and never ends, and all behind it was left out: save the page again",
    ),
    (
        "у файла нет конца: получите документ заново",
        "файлдың соңы жоқ: құжатты қайта алыңыз",
        "the end of the file is missing: get the document again",
    ),
    (
        "электронное письмо: сохраните его текст и вложения отдельными файлами",
        "электрондық хат: оның мәтіні мен тіркемелерін жеке файлдар етіп сақтаңыз",
        "an e-mail: save its text and its attachments as files",
    ),
    (
        "файл прочитан в кодировке koi8-r, как указано, но это исправный текст utf-8: укажите utf-8 или уберите "
        "--encoding",
        "файл көрсетілгендей koi8-r кодтамасында оқылды, бірақ бұл бүтін utf-8 мәтіні: utf-8 деп көрсетіңіз "
        "немесе --encoding параметрін алып тастаңыз",
        "read as koi8-r, as asked for, though it is sound utf-8: ask for utf-8, or leave --encoding out",
    ),
]

GAP = re.compile(r"\{\w+\}")
LATIN = re.compile(r"[A-Za-z]{4,}")
NAMES = {
    "corpus",
    "toml",
    "DOCX",
    "HTML",
    "MHTML",
    "PDFium",
    "JavaScript",
    "OpenDocument",
    "Word",
    "Office",
    "kazakhstan",
    "passwords",
    "LibreOffice",
    "antiword",
}

TRANSLATED += [
    (
        "в оглавлении названы части, которых здесь нет: gl1.md, gl2.md",
        "мазмұнында аталған бөліктері мұнда жоқ: gl1.md, gl2.md",
        "its outline names parts that are not here: gl1.md, gl2.md",
    ),
    (
        "части прочитаны не полностью: gl1.md",
        "бөліктері толық оқылмады: gl1.md",
        "parts of it were not read whole: gl1.md",
    ),
    (
        "прежние редакции прочитаны не полностью: 2014-11-07: no language",
        "бұрынғы редакциялары толық оқылмады: 2014-11-07: no language",
        "earlier editions were not read whole: 2014-11-07: no language",
    ),
]


@pytest.mark.parametrize(("russian", "kazakh", "english"), TRANSLATED)
def test_detail(russian: str, kazakh: str, english: str) -> None:
    assert detail_in(Language.RU, english) == russian
    assert detail_in(Language.KK, english) == kazakh
    assert detail_in(Language.EN, english) == english


def test_a_template_has_the_same_gaps_in_each_language() -> None:
    table = tomllib.loads(Path(details.__file__).with_name("data").joinpath("details.toml").read_text("utf-8"))
    for entry in (*table["detail"], *table["part"]):
        gaps = [sorted(GAP.findall(entry[language])) for language in ("en", "ru", "kk")]
        assert gaps[0] == gaps[1] == gaps[2], entry["en"]


def test_every_template_has_an_example_here() -> None:
    english = [piece for _, _, text in TRANSLATED for piece in (text, *text.split("; "))]
    for template in details.templates().details:
        assert any(map(template.pattern.fullmatch, english)), template.pattern.pattern


def test_many_pages_that_cannot_be_read_are_no_error() -> None:
    pages = range(1, 3001)
    english = "; ".join(f"page {page} could not be read (PDFium: Failed to load page.)" for page in pages)
    kazakh = "; ".join(f"{page}-бет оқылмады (PDFium: бет жүктелмейді)" for page in pages)
    assert detail_in(Language.KK, english) == kazakh


def test_no_detail_of_real_files_stays_english(shared_index: Path) -> None:
    with Store(shared_index) as store:
        found = {file.outcome.detail for file in files.files(store.catalog) if file.outcome.detail}
    assert found
    for language in (Language.RU, Language.KK):
        for detail in found:
            translated = detail_in(language, detail)
            assert translated != detail
            assert set(LATIN.findall(translated)) <= NAMES, translated
