"""Which verb leads a Chinese sentence, where none of the words is marked as one."""

from coach.late import Late
from coach.reading.words import EFFORTS, Hit

NAMED = ("者", "量", "率", "额", "板", "频率", "成本", "时长", "速度", "质量", "效率")
"""Behind a Chinese deed they make a noun of it: those who take part, the number of visits."""

HAN_SUBJECT = Late(
    r"(?:又[^又]{1,3}又|真正|真的|不再|总能|准时|管用|有用|见效|有效|能|会|变得|更加?(?![多少好快])|越来越|顺畅|顺利)"
)
"""Behind a deed they make it what does something or is so: "培训真正管用", "沟通更顺畅"."""
HAN_SO = Late(r"又[^又]{1,3}又|(?:变得|越来越|更加?)(?:快|稳|顺|准|轻松|可靠|及时|省心|安全)")
"""The same behind something that is handed over: "交付又快又稳", "发布更快"."""


def chinese(plain: str, verbs: list[Hit], known: list[Hit]) -> list[Hit]:
    """Chinese names the object before or behind the verb: a verb of change wins, else the first.

    What those who are served do is no deed of one's own: "有 50 名家长参加活动"; what is done for
    them is one: "给 50 名家长发放手册".
    """
    given = plain.startswith(("给", "向", "为", "对", "完成"))
    served = {h.end for h in known if h.kind == "beneficiaries" and h.start and not given}
    verbs = [h for h in verbs if h.start not in served or h.kind not in EFFORTS]
    verbs = [h for h in verbs if not plain.startswith("不超过", h.start - 1)]  # a bound
    named = {h.start for h in verbs if plain.startswith(NAMED, h.end) and h.kind in EFFORTS}
    verbs = [h for h in verbs if h.start not in named or h.kind not in EFFORTS]
    told = {h.start for h in verbs if is_han_subject(plain, h) or is_han_time(plain, h)}
    verbs = [h for h in verbs if h.start not in told]
    held = [Hit("doing", m.start(), m.start() + 1, 0, 0, True) for m in HAN_HOLDS.finditer(plain)]
    verbs = [h for h in verbs if not any(plain[h.start : m.start] == "多" for m in held)] + held
    moving = [h for h in verbs if h.kind in ("raising", "lowering")]
    begin = time.end() if (time := HAN_WHEN.match(plain)) else 0
    begin = begin or max((h.end for h in known if h.kind == "hedges" and not h.start), default=0)
    if plain.startswith("完成", begin) and not moving:
        work = [h for h in verbs if h.start > begin and h.kind in ("doing", "delivering")]
        verbs = [h for h in work if h.start == work[0].start] if work else verbs
    earliest = min((h.start for h in verbs), default=None)
    opening = [h for h in verbs if h.start == earliest]
    if (
        opening
        and opening[0].start == 0
        and any(h.kind in ("doing", "delivering") for h in opening)
    ):
        return opening
    if moving:
        return [h for h in moving if h.start == moving[0].start]
    return opening


def is_han_subject(plain: str, hit: Hit) -> bool:
    """Whether a deed is what the sentence is about: it opens it, or somebody ahead has it."""
    opens = not hit.start or plain[hit.start - 1] == "的"
    told = HAN_SUBJECT if hit.kind == "doing" else HAN_SO
    return opens and hit.kind in EFFORTS and told.match(plain, hit.end) is not None


def is_han_time(plain: str, hit: Hit) -> bool:
    """Whether a deed only says from when or until when something counts: "上线后", "培训前"."""
    return hit.kind in EFFORTS and HAN_TIME.match(plain, hit.end) is not None


HAN_HOLDS = Late(
    r"(?<![主承举召协公])[办开搞](?:了|满|够)?(?=(?:至少|约|大约|上)?\s?[一二两三四五六七八九十百\d]+\s?[次场期届堂轮节])"
)
"""To hold so many of something: "办三次", "开 5 场"; 办 and 开 alone begin many other words."""
HAN_WHEN = Late(r"[\u3400-\u9fff]{2,6}[后前][,，]?(?=完成)")
HAN_TIME = Late(r"(?:之|以)?[后前](?![端台勤来])")
