"""Korean, as far as a deed or a change closes the phrase; not one of the six languages."""

from typing import Any

from coach.reading.lexicon.lexicon import Lexicon, listed

REST: dict[str, Any] = dict.fromkeys(Lexicon._fields, ())

LEXICON = Lexicon(
    **REST
    | {
        "code": "ko",
        "months": {},
        "weekdays": {},
        "numerals": {},
        "raising": listed("증가,향상,상승,개선,확대,성장"),
        "lowering": listed("감소,절감,단축,축소,하락"),
        "reaching": listed("달성,확보,획득,유치,체결,돌파"),
        "doing": listed(
            "채용,작성,조사,분석,진행,운영,참여,참석,교육,검토,회의,정리,홍보,지원,준비,관리,개최,실시,면담,인터뷰,"
            "발송,학습"
        ),
        "delivering": listed(
            "제작,추가,출시,개발,도입,구축,배포,발행,설계,구현,수립,완료,오픈,런칭,출간,등록,설치"
        ),
    }
)
