import Foundation

/// Prose in the languages that reports come in, with Latin names, numbers and typewriter's marks mixed in.
public enum SampleTexts {
    /// Sentences written for the tests, by language: these are always there.
    public static let own: [String: [String]] = [
        "fr": [
            "Les 4 034 jeunes accompagné·e·s (dont 940 en 2021) ont de 18 à 33 ans : 53 % sont des femmes.",
            "\"Qu'est-ce qui change ?\" demande-t-elle ; l'office affiche « efficacité »... tous·tes/toutes !",
        ],
        "nl": [
            "'s Avonds zei ze \"ja, 'echt'\": van de 1.240 duo's vond 53% binnen 12 maanden werk!",
            "Bij DUO for a JOB kost dat niets; foto's en cijfers staan op blz. 12.",
        ],
        "de": [
            "\"Sie sagte 'ja' dazu\": 10 % der 1.240 Tandems fanden in 12 Monaten Arbeit; großartig!",
            "Wer hilft? Die Behörde in Brüssel – und DUO for a JOB.",
        ],
        "en": [
            "\"It's a 'good' job,\" she said in the '90s: 53% of 4,034 mentees found work; really?",
            "The office offers efficient, first-class flight advice...",
        ],
        "es": [
            "¿Quién dijo \"hola\"? El 53 % de los 4034 jóvenes encontró trabajo; ¡muy bien!",
            "DUO for a JOB acompaña a niñas y niños: 12 meses, 940 en Bélgica.",
        ],
        "it": [
            "L'ufficio dice \"sì\": il 53 % dei 4034 giovani ha trovato lavoro; perché no?",
            "Città, più, è così... DUO for a JOB nel 2021!",
        ],
        "pt": [
            "A opinião é \"boa\": 53 % dos 4034 jovens não ficaram à espera; será?",
            "São 12 meses com DUO for a JOB... ação e coração!",
        ],
        "uk": [
            "«Я знайшла роботу», — каже Оксана. За 12 місяців 53 % із 4034 осіб, під'їзд і ґанок: так!",
            "Хто це? Програма DUO for a JOB у Брюсселі - \"дуо\"...",
        ],
        "el": [
            "Ποιος είπε \"ναι\"; Το 53 % των 4034 νέων βρήκε εργασία· η DUO for a JOB βοηθά.",
            "Η Ευρώπη, 2021: ΐ και ΰ, ώρες και ήθη!",
        ],
        "tr": [
            "\"Evet\" dedi İlknur: 2021'de gençlerin %53'ü iş buldu; DUO for a JOB Brüksel'de.",
            "Şişli'de ılık bir gün, çığ gibi büyüdü!",
        ],
        "ar": [
            "رافق البرنامج 4034 شابا في بلجيكا (53% منهم نساء) خلال 12 شهرا ؛ هل نجحوا ؟",
            "قالت أسماء: \"نعم، DUO for a JOB ساعدتني\" في عام 2021.",
        ],
        "fa": [
            "این برنامه ۴۰۳۴ جوان را در بلژیک همراهی کرد؛ آیا موفق شدند؟ می‌خواهم، گفت.",
            "او گفت: \"بله، DUO for a JOB\" در سال 2021 (53%).",
        ],
        "he": [
            "התוכנית ליוותה 4034 צעירים בבלגיה (53% נשים) במשך 12 חודשים; האם הצליחו?",
            "היא אמרה: \"כן, DUO for a JOB\" ליד צה\"ל, ג'ורג' ותש\"ף בשנת 2021.",
        ],
        "hi": [
            "कार्यक्रम ने बेल्जियम में 4034 युवाओं का साथ दिया । क्या वे सफल हुए? स्त्री, क्षेत्र, द्वितीय।",
            "उसने कहा: \"हाँ, DUO for a JOB\" सन् 2021 में (53%)।",
        ],
        "ti": [
            "እቲ መደብ ኣብ በልጅዩም 4034 መንእሰያት ሓጊዙ ። ብ2021 ዓ.ም. 53% ስራሕ ረኺቦም፣ ብጣዕሚ ጽቡቕ!",
            "\"እወ፡ DUO for a JOB\" በለት።",
        ],
        "zh": [
            "该项目在比利时陪伴了4034名青年（其中53%为女性），历时12个月。他们成功了吗？",
            "她说：“是的，DUO for a JOB帮助了我。”《年度报告》2021年！",
        ],
    ]

    /// Paragraphs of the Universal Declaration of Human Rights where the shared data lie beside the checkout; else none.
    public static func declaration(_ language: String) -> [String] {
        guard let file = files[language] else { return [] }
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        for _ in 1...4 { folder.deleteLastPathComponent() }
        let candidates = ["../shared/data/udhr", "../../shared/data/udhr"].map { folder.appending(path: $0) }
        for candidate in candidates {
            let path = candidate.appending(path: "udhr_\(file).xml")
            if let xml = try? String(contentsOf: path, encoding: .utf8) { return paragraphs(xml) }
        }
        return []
    }

    private static func paragraphs(_ xml: String) -> [String] {
        xml.components(separatedBy: "<para>").dropFirst().compactMap { part in
            let text = part.components(separatedBy: "</para>").first ?? ""
            let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return line.replacing(/&#x([0-9A-F]+);/) { match in
                UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
            }
        }
    }

    private static let files = [
        "ar": "arb", "zh": "cmn_hans", "de": "deu_1996", "el": "ell_monotonic", "en": "eng", "fr": "fra",
        "he": "heb", "hi": "hin", "it": "ita", "nl": "nld", "fa": "pes_1", "pt": "por_PT", "es": "spa",
        "ti": "tir", "tr": "tur", "uk": "ukr",
    ]
}
