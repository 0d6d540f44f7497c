//! Boilerplate by its words in languages other than English. Each list is short: what many sites of a language set
//! above, amid or below their articles, in the words that they share.

use article::Fence;

use super::wording::Place;
use crate::shape::{after, ends_with_full_stop, is_listed, phrases};

/// Marks between a label and what it is a label of.
const BEHIND_LABEL: [char; 12] = [':', '：', '|', '>', '»', '→', '-', '–', '—', '】', '］', '='];

/// The longest label with what stands behind it, in characters.
const MAX_LABELLED: usize = 250;

/// German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, the Nordic and a few more languages. A line is
/// boilerplate if it begins so and is a label or no full sentence.
const LABELS: [(Fence, &str); 4] = [
    (
        Fence::RelatedLinks,
        "lesen sie auch | lesen sie hier | lesen sie mehr | lesen sie dazu | mehr zum thema | mehr dazu | auch interessant | \
         siehe auch | weiterlesen | zum thema | das könnte sie auch interessieren | weitere artikel | passend dazu | \
         lire aussi | a lire aussi | à lire aussi | à lire | a lire | lire également | à lire également | voir aussi | \
         lire la suite | pour aller plus loin | sur le même sujet | sur le même thème | en savoir plus | a voir aussi | \
         à voir aussi | les plus lus | \
         lee también | lea también | leer también | leé también | lee más | leer más | leé más | te puede interesar | \
         te podría interesar | también te puede interesar | le puede interesar | ver también | vea también | mirá también | \
         más información | más sobre | noticias relacionadas | noticia relacionada | temas relacionados | sigue leyendo | \
         seguir leyendo | lo más leído | \
         leia também | leia mais | leia ainda | veja também | veja mais | saiba mais | confira também | continue lendo | \
         notícias relacionadas | mais lidas | assista também | \
         leggi anche | leggi tutto | leggi di più | vedi anche | guarda anche | potrebbe interessarti | \
         ti potrebbe interessare | approfondisci | per approfondire | articoli correlati | \
         lees ook | lees meer | lees verder | lees hier | bekijk ook | zie ook | meer over dit onderwerp | \
         czytaj też | czytaj także | czytaj również | czytaj więcej | przeczytaj także | przeczytaj też | zobacz też | \
         zobacz także | zobacz również | zobacz więcej | polecamy | \
         читайте также | читать также | читайте ещё | читайте еще | смотрите также | смотри также | по теме | подробнее | \
         ещё по теме | материалы по теме | другие новости | читайте нас | читать далее | читайте подробнее | \
         читайте також | дивіться також | більше по темі | \
         läs också | läs även | läs mer | les også | les mer | læs også | læs mere | lue myös | lue lisää | se også | \
         čtěte také | přečtěte si | čítajte aj | olvassa el | citește și | citeşte şi | pročitajte još | pročitajte i | \
         baca juga | simak juga | devamını oku | ayrıca oku | ilgili haberler | διαβάστε επίσης | διαβάστε ακόμη | \
         lasi arī | skaityk taip pat | loe ka | اقرأ أيضا | اقرأ أيضاً | إقرأ أيضا | شاهد أيضا | مواضيع ذات صلة | قد يعجبك ايضا",
    ),
    (
        Fence::PhotoCredit,
        "bildquelle | bildrechte | bildnachweis | symbolbild | foto | fotos | fotocredit | archivfoto | archivbild | \
         crédit photo | crédits photo | crédits | crédit | photo d'illustration | image d'illustration | \
         imagen de archivo | foto de archivo | foto ilustrativa | fotografía | imagen | crédito | créditos | \
         foto de arquivo | imagem ilustrativa | imagem | zdjęcie | zdjęcie ilustracyjne | fot | фото | на фото | \
         иллюстрация | фото из архива | kuva | ilustrační foto | fotó",
    ),
    (
        Fence::Sharing,
        "jetzt abonnieren | newsletter abonnieren | abonnieren sie | melden sie sich | jetzt anmelden | teilen | artikel teilen | \
         folgen sie uns | jetzt teilen | merken | drucken | \
         abonnez-vous | s'abonner | inscrivez-vous | recevez gratuitement | recevez chaque | partager | partagez | \
         partager cet article | suivez-nous | suivez l'actualité | \
         suscríbete | suscríbase | suscribite | suscribirse | comparte | compartir | compártelo | síguenos | seguinos | \
         únete a nuestro | únete al | recibe en tu | recibí en tu | apúntate | \
         assine | inscreva-se | compartilhe | compartilhar | siga-nos | siga o | receba as notícias | entre no canal | \
         iscriviti | condividi | seguici | abbonati | \
         volg ons | deel dit | abonneer | schrijf je in | obserwuj nas | udostępnij | zapisz się | podziel się | \
         подписывайтесь | подпишитесь | подписаться | поделиться | поделитесь | следите за нами | мы в telegram | \
         підписуйтесь | підписуйтеся | поділитися | prenumerera | följ oss | tilaa uutiskirje | bizi takip edin | \
         abonează-te | urmărește-ne | sledujte nás | تابعونا | شارك | اشترك",
    ),
    (
        Fence::Notice,
        "mit material von | mit informationen von | mit agenturmaterial | quelle | quellen | dieser artikel erschien | \
         con información de | com informações de | com informações da | com informações do | con agencias | com agências | \
         (con información de | (com informações | (avec afp | avec afp | (avec reuters | avec agences | con ansa | \
         redacción | edición",
    ),
];

/// Words that say what a line is wherever they stand in it, if it is no longer than [`MAX_LABELLED`].
const ANYWHERE: [(Fence, &str); 3] = [
    (Fence::Notice, "ctrl+enter | ctrl + enter | ctrl-enter"),
    (
        Fence::Legal,
        "alle rechte vorbehalten | tous droits réservés | todos los derechos reservados | \
         todos os direitos reservados | tutti i diritti riservati | alle rechten voorbehouden | \
         wszelkie prawa zastrzeżone | все права защищены | усі права захищені | alla rättigheter förbehållna",
    ),
    (
        Fence::Sharing,
        "réservé aux abonnés | réservée aux abonnés | reste à lire. la suite est réservée | de cet article à lire | \
         exclusivo para suscriptores | exclusivo para assinantes | exklusiv für abonnenten | \
         jetzt weiterlesen mit | um den artikel zu lesen | voor abonnees | solo per gli abbonati | \
         riservato agli abbonati | доступно только подписчикам | se connecter pour lire",
    ),
];

/// The same in scripts that do not part words: a line that begins so.
const WHOLE_STARTS: [(Fence, &str); 4] = [
    (
        Fence::RelatedLinks,
        "関連記事 | 関連ニュース | あわせて読みたい | 合わせて読みたい | 続きを読む | おすすめ記事 | こちらもおすすめ | \
         相关阅读 | 相关新闻 | 相關新聞 | 延伸阅读 | 延伸閱讀 | 推荐阅读 | 推薦閱讀 | 更多新闻 | 相关报道 | 看更多 | 閱讀更多 | \
         阅读更多 | 阅读原文 | 관련기사 | 관련 기사 | 이 기사도 | อ่านข่าวเพิ่มเติม | อ่านเพิ่มเติม | ข่าวที่เกี่ยวข้อง",
    ),
    (
        Fence::PhotoCredit,
        "写真： | 写真: | 写真提供 | 画像： | 画像: | 图片来源 | 圖片來源 | 图源 | 资料图 | 资料图片 | 사진= | 사진 = | 사진제공 | \
         사진 제공 | 자료사진",
    ),
    (
        Fence::Sharing,
        "分享到 | 分享至 | 扫一扫 | 扫码 | 关注我们 | 订阅我们 | 訂閱 | シェアする | フォローする | ツイート | メルマガ | 공유하기 | \
         구독하기 | 카카오톡에 | แชร์",
    ),
    (
        Fence::Notice,
        "责任编辑 | 责编 | 編輯： | 编辑： | 编辑: | 校对： | 责任校对 | 来源： | 來源： | 文章来源 | 本文来源 | 原标题 | 免责声明 | 声明： | \
         ［pr］ | 提供：",
    ),
];

/// The same anywhere in a line.
const WHOLE_ANYWHERE: [(Fence, &str); 2] = [
    (
        Fence::Sharing,
        "会員限定です | 会員登録が必要 | 会員の方のみ | 続きをお読みいただけます | ログインして | 会員登録すると | 有料会員限定 | 무료 구독 | \
         登录后阅读 | 订阅后阅读",
    ),
    (
        Fence::Legal,
        "無断転載 | 転載を禁じ | 禁無断 | 版权所有 | 版權所有 | 未经授权 | 未經授權 | 不得转载 | 不得轉載 | 무단전재 | 무단 전재 | \
         저작권자 | 재배포 금지 | 転載・複製",
    ),
];

/// What a line is, by its words; `folded` are `words` as patterns compare them.
pub(super) fn reason(words: &str, folded: &str, chars: usize, place: Place) -> Option<Fence> {
    if chars > MAX_LABELLED {
        return None;
    }
    let begins = |list: &str| phrases(list).any(|start| is_label(words, folded, chars, start));
    let is_alone =
        |list: &str| is_listed(folded.trim_end_matches([':', '：', '.', ' ', '…', '»', '>', '→']), list);
    for (fence, list) in LABELS {
        // "Foto" and "teilen" are words of an article as well: such a label has a mark behind it, or stands alone.
        let found = match fence {
            Fence::RelatedLinks => begins(list) || is_alone(list),
            Fence::Sharing => {
                is_alone(list) || (place != Place::Middle && begins(list)) || has_mark(folded, list)
            }
            Fence::Notice => {
                place == Place::End
                    && (has_mark(folded, list)
                        || folded.starts_with('(') && begins(list)
                        || (chars <= 120 && begins_with_names(words, folded, list)))
            }
            _ => is_alone(list) || (has_mark(folded, list) && chars <= 200),
        };
        if found {
            return Some(fence);
        }
    }
    let holds = |list: &str| phrases(list).any(|part| folded.contains(part));
    let starts = |list: &str| phrases(list).any(|start| folded.starts_with(start));
    let is_short = chars <= 60 || place == Place::End;
    ANYWHERE
        .iter()
        .find(|(_, list)| holds(list))
        .or_else(|| WHOLE_STARTS.iter().find(|(_, list)| is_short && chars <= 80 && starts(list)))
        .or_else(|| WHOLE_ANYWHERE.iter().find(|(_, list)| chars <= 120 && holds(list)))
        .map(|(fence, _)| *fence)
}

/// Whether a line begins with a label, and is no full sentence behind it.
fn is_label(words: &str, folded: &str, chars: usize, label: &str) -> bool {
    let Some(rest) = after(folded, label) else { return false };
    // A hyphen joins words where no space stands before it.
    let is_parted = rest.trim_start().starts_with(BEHIND_LABEL) && !rest.starts_with('-');
    is_parted || (!rest.starts_with('-') && chars <= 120 && !ends_with_full_stop(words))
}

/// Whether one of `labels` begins a line and has a mark behind it.
fn has_mark(folded: &str, labels: &str) -> bool {
    phrases(labels).any(|label| {
        after(folded, label).is_some_and(|rest| {
            let rest = rest.trim_start_matches('.').trim_start();
            rest.starts_with([':', '：', '|', '/', '©'])
        })
    })
}

/// "Con información de Ana Pérez y Luis Gil."
fn begins_with_names(words: &str, folded: &str, labels: &str) -> bool {
    let names = |rest: &str| {
        let at = words.len().saturating_sub(rest.len());
        words.get(at..).is_some_and(|names| names.trim_start().starts_with(char::is_uppercase))
    };
    phrases(labels).filter(|label| label.contains(' ')).any(|label| after(folded, label).is_some_and(names))
}

#[cfg(test)]
mod tests {
    use super::super::wording::reason;
    use super::*;

    #[track_caller]
    fn check(fence: Option<Fence>, lines: &[&str]) {
        for line in lines {
            assert_eq!(reason(line, Place::End), fence, "{line}");
        }
    }

    #[test]
    fn lines_around_an_article() {
        check(
            Some(Fence::RelatedLinks),
            &[
                "Lesen Sie auch: Warum die Bahn nicht kommt",
                "Mehr zum Thema",
                "À lire aussi : Le pont qui coûtait deux fois trop",
                "Lire aussi Le maire se tait",
                "Lea también: El puente cerrado",
                "LEIA TAMBÉM: A ponte que custou o dobro",
                "Leggi anche → Il ponte chiuso",
                "Lees ook: De brug blijft dicht",
                "Читайте также: Мост закрыли на год",
                "延伸阅读：大桥为何关闭",
                "関連記事：橋が閉鎖された理由",
            ],
        );
        check(
            Some(Fence::PhotoCredit),
            &["Foto: Anna Bühl", "Crédit photo : Jean Dupré", "Фото: Анна Белова", "写真：港新聞"],
        );
        check(
            Some(Fence::Sharing),
            &[
                "Teilen",
                "Abonnez-vous à notre lettre du soir",
                "Suscríbete a nuestro boletín",
                "Подписывайтесь на наш канал",
                "この記事は会員限定です。会員登録すると全文を読めます。",
                "Cet article est réservé aux abonnés.",
            ],
        );
        check(
            Some(Fence::Legal),
            &["Alle Rechte vorbehalten.", "Todos los derechos reservados", "無断転載を禁じます"],
        );
        check(
            Some(Fence::Notice),
            &[
                "Нашли опечатку? Выделите её и нажмите Ctrl+Enter.",
                "Con información de Paula Marcos y Elena Ruiz.",
                "Com informações da Agência do Porto",
                "（责任编辑：李明）",
                "来源：港口日报",
            ],
        );
    }

    #[test]
    fn sentences_are_left_alone() {
        check(
            None,
            &[
                "Foto und Film waren seine Leidenschaft.",
                "Teilen wollte er die Beute nicht.",
                "Retrouvez-nous demain, disait-il, et il ne vint pas.",
                "Compartir la mesa con él era un honor.",
                "Подробнее о сделке он говорить не стал, сославшись на тайну следствия.",
                "Más información no quiso dar el alcalde, que se marchó sin responder a las preguntas de la prensa local.",
                "来源不明的资金在两年内流入了该公司的账户，审计署表示将继续调查此事，并在秋季公布结果，届时市长也将出席听证会，回答议员们提出的问题，并解释为什么信件被隐藏了两年之久而没有人知道。",
                "写真を見た市民は驚いたと話し、橋の費用について市長に説明を求めたが、回答は得られなかったため、来月の議会で改めて質問する予定だという。",
            ],
        );
    }
}
