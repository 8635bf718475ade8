import Documents
import Foundation
import Testing

@testable import TextReuse

@Suite("Languages")
struct LanguageTests {
  /// What is written about the same things in one language: a sentence that two texts share, and
  /// one that each has for itself.
  struct Sample: Sendable, CustomTestStringConvertible {
    let language: String
    let shared: String
    let own: [String]

    var testDescription: String { language }
  }

  static let samples = [
    Sample(
      language: "German",
      shared:
        "Der Müller am oberen Bach verkaufte im Herbst seine drei ältesten Räder an das Museum.",
      own: [
        "Niemand im Dorf hatte davon gewusst.",
        "Am Abend regnete es, und die Straßen blieben leer.",
      ]),
    Sample(
      language: "Greek",
      shared:
        "Ο φαροφύλακας κατέγραψε χθες σαράντα άγνωστα πλοία που περνούσαν αργά μπροστά από το νησί.",
      own: ["Κανείς δεν το περίμενε τόσο νωρίς.", "Η βροχή σταμάτησε λίγο πριν από το ξημέρωμα."]),
    Sample(
      language: "Russian",
      shared:
        "Старый библиотекарь передал городскому архиву двенадцать рукописных карт северного побережья.",
      own: ["Об этом стало известно только весной.", "Дорога к озеру была закрыта целую неделю."]),
    Sample(
      language: "Arabic",
      shared: "باع صياد عجوز قاربه الأزرق إلى متحف صغير قرب الميناء القديم بعد أربعين سنة من العمل",
      own: ["لم يعرف الجيران شيئا عن ذلك.", "كان المطر غزيرا طوال تلك الليلة."]),
    Sample(
      language: "Hebrew",
      shared: "שומר המגדלור תיעד אתמול ארבעים ספינות זרות שעברו לאט מול האי הצפוני בשעות הערב",
      own: ["איש לא ציפה לכך.", "הגשם פסק מעט לפני הזריחה."]),
    Sample(
      language: "Hindi",
      shared: "बूढ़े नाविक ने अपनी नीली नाव पुराने बंदरगाह के पास वाले छोटे संग्रहालय को चालीस साल बाद बेच दी",
      own: ["गाँव में किसी को पता नहीं था।", "रात भर तेज बारिश होती रही।"]),
    Sample(
      language: "Chinese", shared: "灯塔看守人昨天记录了四十艘陌生船只缓慢驶过北方岛屿的情况并交给档案馆保存",
      own: ["村里没有人知道这件事。", "雨在天亮之前停了。"]),
    Sample(
      language: "Japanese", shared: "年老いた漁師は四十年使った青い船を古い港の小さな博物館に売り渡した",
      own: ["村では誰も知らなかった。", "夜明け前に雨が止んだ。"]),
    Sample(
      language: "Thai", shared: "ชาวประมงเฒ่าขายเรือสีฟ้าของเขาให้พิพิธภัณฑ์เล็กใกล้ท่าเรือเก่าหลังทำงานมาสี่สิบปี",
      own: ["ไม่มีใครในหมู่บ้านรู้เรื่องนี้", "ฝนหยุดตกก่อนรุ่งสาง"]),
    Sample(
      language: "Korean",
      shared: "늙은 어부는 사십 년 동안 타던 파란 배를 옛 항구 근처의 작은 박물관에 팔기로 결정했다",
      own: ["마을에서는 아무도 몰랐다.", "해가 뜨기 전에 비가 그쳤다."]),
    Sample(
      language: "Vietnamese",
      shared:
        "Người gác hải đăng hôm qua đã ghi lại bốn mươi con tàu lạ đi chậm qua hòn đảo phía bắc.",
      own: ["Không ai trong làng biết chuyện này.", "Mưa tạnh trước lúc bình minh."]),
    Sample(
      language: "Amharic",
      shared: "አረጋዊው ዓሣ አጥማጅ ሰማያዊ ጀልባውን ከአርባ ዓመት ሥራ በኋላ በአሮጌው ወደብ አጠገብ ላለው ትንሽ ቤተ መዘክር ሸጠ",
      own: ["በመንደሩ ማንም አያውቅም ነበር።", "ዝናቡ ከንጋት በፊት ቆመ።"]),
  ]

  private func passages(_ texts: [String]) async -> (reuse: Reuse, documents: [Document]) {
    let documents = texts.enumerated().map {
      Document(analysing: SourceRecord(id: DocumentID("d\($0)"), text: Array($1.utf8)))
    }
    return (await Reuse.find(in: documents), documents)
  }

  @Test("a shared sentence is found whole in any script", arguments: samples)
  func findsSentence(sample: Sample) async throws {
    let texts = [
      "\(sample.shared)\n\n\(sample.own[0])\n", "\(sample.own[1])\n\n\(sample.shared)\n",
    ]
    let (reuse, documents) = await passages(texts)
    let passage = try #require(reuse.passages.first)
    #expect(reuse.passages.count == 1)
    for side in [passage.a, passage.b] {
      let document = documents[side.document]
      let span = document.words.span(of: side.words)
      let found = String(decoding: document.text[span.start..<span.end], as: UTF8.self)
      let letters = sample.shared.trimmingCharacters(in: .punctuationCharacters)
      #expect(found == letters)
    }
  }

  @Test("composed or decomposed marks change nothing", arguments: samples)
  func normalization(sample: Sample) async {
    let texts = [sample.own[0] + "\n\n" + sample.shared, sample.shared + "\n\n" + sample.own[1]]
    let composed = await passages(texts.map(\.precomposedStringWithCanonicalMapping)).reuse
    let mixed = await passages([
      texts[0].decomposedStringWithCanonicalMapping, texts[1].precomposedStringWithCanonicalMapping,
    ]).reuse
    #expect(!composed.passages.isEmpty)
    #expect(composed.passages == mixed.passages)
  }

  @Test(
    "text in another word order is found in any script that parts words",
    arguments: samples.filter { sample in
      // More than one sentence long enough to be compared by itself.
      sample.own.contains { $0.split(separator: " ").count >= TextUnits.shortest }
    })
  func retold(sample: Sample) async {
    let sentences = [sample.shared] + sample.own
    let told = sentences.reversed().map { sentence in
      let marks = CharacterSet.punctuationCharacters
      return sentence.trimmingCharacters(in: marks).split(separator: " ").reversed()
        .joined(separator: " ")
    }
    let (reuse, _) = await passages([
      sentences.joined(separator: "\n\n"), told.joined(separator: "\n\n"),
    ])
    #expect(reuse.passages.contains { $0.kind == .paraphrase })
  }

  @Test("sentences of their own are not mistaken for each other") func unrelated() async {
    let texts = Self.samples.map { $0.shared + "\n\n" + $0.own.joined(separator: "\n\n") }
    #expect(await passages(texts).reuse.passages.isEmpty)
  }
}
