"""Japanese and Chinese, where no space parts the words: the same meanings, looked for anywhere in a sentence."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ringback.intake.phrasebooks.answers import AGREES, AGREES_FIRST, REFUSES
from ringback.intake.phrasebooks.asking import ASKS
from ringback.intake.phrasebooks.courtesy import COURTESIES
from ringback.intake.phrasebooks.house import CHANGED, DECISION_INSIDE, LEFT
from ringback.intake.phrasebooks.later import DEFERS
from ringback.intake.phrasebooks.parting import OPTS_OUT, REGRETS, TELLS, THANKS
from ringback.intake.phrasebooks.refusing import DECLINES, ENDS
from ringback.intake.phrases import Phrasebook

_SENTENCE = re.compile(r"[^。！？!?\n]{1,1000}[。！？!?」』）)]{0,3}")
_IN = r"[^。！？!?]"  # one character within a sentence
_JA_ENDS = (
    r"見送(?:ら|り|る)|(?:興味|関心)(?:が|は|も)?(?:ありません|ございません|ない)|お?断り(?:し|いた|させ|申し)|"
    r"必要(?:は|が|では)?(?:ありません|ございません)|(?:弊社|当社|当方|私ども)(?:で|に)?は?不要|"
    r"他社(?:様|さん)?(?:に|を|と|で)(?:決め|決定|お願い|契約|採用|選)|ご縁が(?:なかった|無かった)|辞退(?:し|いた|させ)|"
    r"(?:契約|採用|導入|更新|継続)(?:は|を)?(?:しない|いたしません|行わない|いたしかね)|ご?希望に(?:は)?(?:添え|沿え)|"
    r"(?:今回|もう)は?結構です|(?:購入|導入)(?:する)?(?:予定|計画)(?:は|が)(?:ありません|ございません)"
)
_ZH_ENDS = (
    r"不感(?:兴趣|興趣)|(?:没有?|沒有?|无|無)(?:什么|任何)?(?:兴趣|興趣)|不需要|"
    r"(?:没有|沒有|无)[^。！？!?，,]{0,8}(?:需求|需要|计划|打算)|(?:决定|決定|选择|選擇)了?(?:不|放弃|其他|其它|另一|别的)|"
    r"已经?(?:选择|选定|选用|签约|采用|決定用|决定用)了?(?:其他|其它|另|别)|暂?不予?考虑|谢绝|婉拒|"
    r"不(?:会|打算|准备|想)再?(?:继续|购买|续约|合作|采购|采用|接受)|不(?:太)?(?:合适|适合)|不用了|不合作|(?:终止|取消)(?:合作|合同|订单)"
)
_TABLES: dict[str, Mapping[Phrasebook, str]] = {
    "ja": {
        ENDS: _JA_ENDS,
        REFUSES: _JA_ENDS + r"|(?:でき|出来)ません|いたしかね|難しいです",
        DECLINES: rf"(?:参加|出席|お?伺|お会い){_IN}{{0,6}}(?:できません|できない|できかね)|都合がつ(?:かず|きません|かない)|欠席",
        DEFERS: (
            rf"(?:今|現在|現時点|只今)は?{_IN}{{0,8}}(?:忙し|難し|手が離せ|決められ)|検討中|改めて(?:ご?連絡|検討|お願い|ご相談)|"
            r"(?:また|後日)(?:今度|後日|改めて|ご連絡)|(?:来|再来)(?:週|月|年度?|期)(?:以降|に改めて|まで)|"
            r"以降に(?:お願い|ご連絡|改めて)|延期|先送り|もう少しお?(?:時間|待)|(?:少々|しばらく)お(?:時間|待ち)|"
            r"まだ(?:決ま|決め|検討)|時期尚早|リスケ|(?:時期|タイミング)が合|(?:数日|少し|しばらく)(?:考え|時間)|(?:日程|予定|打ち合わせ|会議){_IN}{{0,8}}(?:変更|ずら)"
        ),
        OPTS_OUT: (
            rf"(?:連絡|メール|ご?案内|お?電話|営業|配信|送信)[はをの]?{_IN}{{0,8}}(?:不要です|停止|止めて|やめて|控え(?:て|くだ|下|願)|遠慮(?:くだ|下|願)|しないで|送らないで)|"
            rf"(?:二度と|今後(?:は|一切)?){_IN}{{0,12}}(?:しないで|送らないで)|"
            rf"(?:リスト|名簿|宛先|配信先|データベース)から{_IN}{{0,10}}(?:削除|外し|除外)|配信停止|(?:購読|登録)を?(?:解除|停止|抹消)"
        ),
        AGREES_FIRST: r"^(?:はい|承知(?:し|いた)|了解(?:し|です|いた)|かしこまり|もちろん)",
        AGREES: (
            rf"(?:ぜひ|是非|喜んで){_IN}{{0,6}}(?:お願い|参加|伺)|大丈夫です[。！]?$|問題(?:あり|ござい)ません|賛成|同意(?:し|いた)|"
            r"(?:それ|その(?:内容|条件|日程|方向))で(?:お願い|進めて|結構|構いません|問題)|進めてください|"
            r"(?:お受け|発注|注文|契約)(?:し|いた)(?:し)?ます"
        ),
        ASKS: (
            r"(?:でしょう|です|ます|ません|ました)か(?:[。？?」]|$)|"
            rf"(?:教えて|お知らせ|ご連絡|ご返信|ご確認|ご回答|ご検討|お送り|送って|ご返事|ご教示|ご対応|お返事|ご意見){_IN}{{0,10}}"
            r"(?:ください|下さい|いただけ|頂け|お願い|願います|幸いです)|(?<!よろしく)(?<!宜しく)(?<!ぜひ)(?<!是非)(?<!ということで)お願い(?:いた|致)?します|"
            r"いかがでしょう|(?:お返事|ご返信|ご連絡|ご回答)をお待ちして"
        ),
        COURTESIES: rf"(?:ご不明|ご質問|何か)[^。]{{0,12}}(?:ましたら|場合){_IN}{{0,30}}(?:ください|お願い)|お気軽に",
        THANKS: r"ありがとうございま|感謝(?:し|いた|申し)",
        TELLS: r"添付|ご参考|同封",
        REGRETS: r"申し訳|残念ながら|あいにく",
        DECISION_INSIDE: (
            rf"(?:社内|役員会|取締役会|稟議|予算|法務|決裁|上司|上層部){_IN}{{0,10}}"
            r"(?:検討中|承認|審議|確認中|会議|調整中|待ち|諮|通り次第)"
        ),
        LEFT: r"(?:退職|退社)(?:し|いた|致)(?:し|ま)|在籍して(?:い|おり)ません",
        CHANGED: r"異動(?:し|いた|にな|とな)|後任",
    },
    "zh": {
        ENDS: _ZH_ENDS,
        REFUSES: _ZH_ENDS + r"|(?:不能|无法|無法)|拒绝",
        DECLINES: r"(?:不能|无法|無法|没法|不便)(?:参加|參加|出席|前往|赴约|到场)",
        DEFERS: (
            rf"(?:下个?(?:周|月|星期|季度)|明年|年后|节后|过(?:几|两|一)(?:天|周|个月)|以后|之后|稍后|晚[点些]|改天){_IN}{{0,8}}(?:再|联系|谈|说)|"
            rf"推迟|推遲|延期|延后|改期|[还仍還]在(?:考虑|考慮|研究|讨论|评估)|再?给我们?{_IN}{{0,4}}时间|"
            r"(?:会议|时间|日程){_IN}{{0,6}}改到|(?:现在|現在|目前|暂时)(?:不方便|不是时候|没空|没时间|还没|还不|没法|不便|太忙)|[还還]没有?(?:决定|定下|考虑)|尚未(?:决定|确定)|"
            rf"等{_IN}{{1,10}}再(?:说|谈|联系|定)|过段时间|(?:为时)?[太过]早"
        ),
        OPTS_OUT: (
            rf"(?:不要|别|勿|不想|不希望)(?:再|继续){_IN}{{0,8}}(?:发(?!货)|寄|联系|打|骚扰|推送|收到|接收)|停止(?:给我|向我)?(?:发送|推送|联系|寄)|"
            rf"[从把将]{_IN}{{0,12}}(?:列表|名单|通讯录|数据库|邮件组){_IN}{{0,6}}(?:删除|移除|去掉|剔除|移出)|退订|取消订阅"
        ),
        AGREES_FIRST: r"^(?:好的?|好啊|可以|行|没问题|同意|当然|是的|没有问题)(?:[，,。！!]|$)",
        AGREES: (
            r"(?:我们?|本公司|我司)(?:完全|都)?(?:同意|接受|批准|认可)|就(?:按|这么|这样)|(?:没|没有)问题|"
            r"(?:我|我们)会(?:准时)?(?:参加|出席|到)|(?:确认|决定)(?:订购|采购|下单|续约)"
        ),
        ASKS: (
            rf"[吗嗎呢][？?。]?$|[？?]|请(?:问|告知|回复|确认|提供|发送|发给?我|寄|联系我|帮|安排|说明|告诉|尽快|您确认)|請(?:問|告知|回覆|確認|提供)|"
            rf"能否|可否|是否(?:可以|能|方便)|麻烦[你您]|(?:期待|等待?|盼){_IN}{{0,6}}(?:回复|答复|回信|确认)|盼复"
        ),
        COURTESIES: (
            rf"(?:如果?有?|若有?|如有)(?:任何)?{_IN}{{0,6}}(?:问题|疑问|需要){_IN}{{0,20}}(?:联系|告知|随时)|"
            r"随时(?:与我|跟我)?联系"
        ),
        THANKS: r"^(?:非常)?(?:谢谢|感谢|多谢|謝謝|感謝)",
        TELLS: r"附件|供参考|特此(?:通知|告知)",
        REGRETS: r"抱歉|遗憾|对不起|不好意思|遺憾",
        DECISION_INSIDE: (
            rf"(?:董事会|管理层|领导|法务|财务|采购部|内部|预算|公司){_IN}{{0,6}}(?:批准|审批|讨论|审核|流程|商量|批下来|走流程)"
        ),
        LEFT: r"已经?离职|不在(?:本|我们|这家)公司(?:工作|任职)?",
        CHANGED: r"(?:调到|调岗|接替|接手)",
    },
}
LANGUAGES = frozenset(_TABLES)


def eastern_sentences(text: str) -> Iterator[str]:
    """The sentences of such a text, white space folded."""
    return (" ".join(found.group().split()) for found in _SENTENCE.finditer(text) if found.group().strip())


@cache
def _books(language: str) -> tuple[tuple[Phrasebook, re.Pattern[str]], ...]:
    return tuple((book, re.compile(pattern)) for book, pattern in _TABLES[language].items())


def eastern_meanings(sentence: str, language: str) -> dict[Phrasebook, tuple[int, int]]:
    """Where in this sentence each meaning begins and ends."""
    return {book: found.span() for book, pattern in _books(language) if (found := pattern.search(sentence))}
