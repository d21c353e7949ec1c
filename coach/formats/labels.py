"""What people call the parts of a plan, in six languages, in front of a line or above a column."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from coach.formats.cells import ambition_of
from coach.formats.periods import period_in
from coach.late import Late
from coach.traditional import simpler

KINDS: Mapping[str, tuple[str, ...]] = {
    "title": ("okr plan", "okrs", "okr", "plan title"),
    "period": ("period", "quarter", "cycle", "timeframe", "期间", "周期", "季度", "zeitraum",
               "quartal", "período", "periodo", "trimestre", "période", "time frame", "time period",
               "okr cycle", "okr周期", "ciclo", "zyklus"),
    "mission": ("mission", "vision", "purpose", "our mission", "our vision", "mission statement",
                "vision statement", "使命", "愿景", "misión", "visión",
                "missão", "visão", "zweck"),
    "big_objective": ("big o", "big objective", "big-objective", "annual goal", "annual objective",
                      "yearly goal", "goal of the year", "goal for the year", "big goal",
                      "year goal", "north star", "年度目标", "大目标",
                      "jahresziel", "objetivo anual", "objetivo del año", "gran objetivo",
                      "objetivo do ano", "grande objetivo", "objectif annuel",
                      "objectif de l'année", "grand objectif"),
    "objective": ("objective", "objectives", "goal", "goals", "o", "obj", "little o", "目标",
                  "目的", "objetivo", "objetivos", "ziel", "ziele", "objectif", "objectifs",
                  "meta", "metas", "zielbeschreibung", "sub-objectives",
                  "subobjectives", "teilziele", "unterziele",
                  "subobjetivos", "sous-objectifs", "子目标"),
    "key_result": ("key result", "key results", "key-result", "key-results", "kr", "krs",
                   "关键结果", "关键成果", "关键性结果", "主要成果", "resultado clave",
                   "resultados clave", "rc", "schlüsselergebnis", "schlüsselergebnisse",
                   "schluesselergebnis", "schluesselergebnisse", "ke", "schlüsselresultat",
                   "schlüsselresultate", "ergebnis", "ergebnisse", "kernergebnis",
                   "kernergebnisse", "résultat clé", "résultats clés", "résultat-clé",
                   "résultats-clés", "resultado-chave", "resultados-chave", "resultado chave",
                   "resultados chave", "measure", "measures", "kpis", "acceptance criterion",
                   "acceptance criteria", "success criterion", "success criteria",
                   "akzeptanzkriterium", "akzeptanzkriterien", "erfolgskriterium",
                   "erfolgskriterien", "criterio de éxito", "criterios de éxito",
                   "critère de succès", "critères de succès", "critério de sucesso",
                   "critérios de sucesso", "成功标准"),
    "action": ("action", "actions", "action plan", "initiative", "initiatives", "task", "tasks",
               "to do", "to-do", "todo", "todos", "next steps", "next step", "activities",
               "行动", "行动计划", "行动项", "措施", "举措", "任务", "待办", "acción", "acciones",
               "plan de acción", "iniciativa", "iniciativas", "tareas", "tarea", "pasos",
               "maßnahme", "maßnahmen", "aktion", "aktionen", "aufgabe", "aufgaben",
               "nächste schritte", "initiativen", "task name", "plan d'action",
               "tâche", "tâches", "étapes",
               "actions à mener", "ação", "ações", "plano de ação", "tarefa", "tarefas"),
    "not_now": ("not now", "not-now", "not now list", "later", "out of scope", "parked",
                "won't do", "not doing", "暂不做", "以后再说", "不做", "ahora no", "para después",
                "más adelante", "fuera de alcance", "nicht jetzt", "später", "pas maintenant",
                "plus tard", "hors périmètre", "agora não", "mais tarde", "fora de escopo"),
    "health": ("health", "health metrics", "health metric", "guardrails", "guardrail",
               "健康指标", "护栏指标", "métricas de salud", "salud", "gesundheitsmetriken",
               "leitplanken", "indicateurs de santé", "garde-fous", "métricas de saúde", "saúde"),
    "dependency": ("dependency", "dependencies", "depends on", "依赖", "依赖项", "dependencia",
                   "dependencias", "abhängigkeit", "abhängigkeiten", "dépendance", "dépendances",
                   "dependência", "dependências"),
    "skipped": ("skipped",),
    "visiting": ("visiting",),
    "set_aside": ("set-aside",),
    "plan": ("plan",),
}  # fmt: skip
"""Names of what a line or a column holds, by kind."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "handle": ("handle", "id", "ziel-id", "goal id", "okr id", "no", "nr", "number", "key",
               "issue key", "issue id", "task id", "编号", "序号", "número", "nummer", "n°"),
    "kind": ("kind", "level", "item type", "issue type", "work item type",
             "section/column", "类型", "层级", "tipo", "art", "ebene", "nivel",
             "niveau", "nível", "typ"),
    "text": ("text", "name", "title", "description", "item", "summary",
             "内容", "描述", "texto",
             "beschreibung", "titel", "libellé", "intitulé", "título", "descripción", "descrição"),
    "baseline": ("baseline", "start value", "starting value", "current", "current value", "from",
                 "基线", "基线值", "当前", "当前值", "现状", "起点", "línea base", "valor inicial",
                 "valor actual", "now", "today", "jetzt", "heute", "ahora", "hoy",
                 "maintenant", "agora", "hoje", "现在", "ausgangswert", "startwert", "istwert",
                 "ist", "valeur initiale", "départ", "valeur actuelle", "linha de base",
                 "valor atual", "base", "actual", "atual", "línea de base", "punto de partida",
                 "ponto de partida", "valor de partida", "valeur de départ", "valeur de base",
                 "point de départ", "actuel", "actuelle", "aktuell", "aktueller wert",
                 "ausgangspunkt", "basiswert", "起始值", "初始值", "起始", "初值", "现值", "基准",
                 "基准值",
                 "当前情况", "目前", "目前值", "当前水平", "situation actuelle",
                 "situation de départ",
                 "état actuel", "état initial", "niveau actuel", "référence", "situación actual",
                 "situación inicial", "punto inicial", "estado actual", "nivel actual", "partida",
                 "situação atual", "situação inicial", "ponto inicial", "estado atual",
                 "nível atual", "linha base", "aktueller stand", "ist-wert", "ist-stand",
                 "ist-zustand", "ausgangslage", "anfangswert", "bisher", "current state",
                 "current situation", "current level", "starting point", "start point", "as is",
                 "as-is", "initial", "initial value", "baseline value", "today's value"),
    "target": ("target", "target value", "to", "goal value", "目标值", "valor objetivo", "zielwert",
               "sollwert", "soll", "then", "dann", "luego", "ensuite",
               "depois", "以后", "cible", "valeur cible", "valor alvo", "alvo", "valor meta",
               "valor da meta", "目标数值", "期望值", "预期值", "达成值", "目标水平",
               "objectif visé",
               "objectif chiffré", "valeur visée", "valeur attendue", "résultat attendu",
               "situation cible", "valor deseado", "valor esperado", "resultado esperado",
               "situación deseada", "meta numérica", "valor desejado", "situação desejada",
               "soll-wert", "soll-zustand", "ziel-wert", "zielzustand", "angestrebter wert",
               "desired value", "end value", "target state", "to be", "to-be", "goal target"),
    "unit": ("unit", "单位", "unidad", "einheit", "unité", "unidade"),
    "direction": ("direction",),
    "due": ("due", "due date", "deadline", "by", "by when", "date", "when", "end date",
            "截止", "截止日期", "期限", "完成时间", "日期", "fecha", "fecha límite", "plazo",
            "到期日", "到期", "完成期限", "交付时间", "时间节点", "fecha objetivo",
            "fecha prevista",
            "date prévue", "date cible", "date de fin prévue", "data prevista", "data alvo",
            "termo",
            "stichtag", "zieltermin", "endtermin", "bis wann", "para cuándo", "pour quand",
            "até quando", "何时", "until", "finish date",
            "frist", "termin", "fällig", "bis", "échéance", "date limite", "délai", "data", "prazo",
            "data limite", "target date", "due by", "completion date", "截止时间", "完成日期",
            "交付日期",
            "fecha de entrega", "fecha de fin", "vencimiento", "fälligkeit", "fälligkeitsdatum",
            "enddatum", "zieldatum", "end", "date d'échéance", "date butoir", "date de fin",
            "data de entrega", "data final", "vencimento"),
    "confidence": ("confidence", "信心", "信心指数", "信心值", "confianza", "zuversicht",
                   "konfidenz", "confiance", "confiança", "confidence level", "confidence score",
                   "信心度", "nivel de confianza", "niveau de confiance", "nível de confiança"),
    "stage": ("stage", "阶段", "etapa", "etappe", "étape", "phase", "fase"),
    "result": ("result", "outcome", "deliverable", "产出", "entregable", "livrable", "entregável"),
    "if_then": ("if-then", "if then"),
    "state": ("state",),
    "type": ("type", "ambition"),
    "why": ("why", "why now", "why this matters", "why it matters", "rationale", "reason",
            "原因", "为什么", "por qué", "warum", "pourquoi",
            "por quê", "por que"),
    "metric": ("metric", "kpi", "indicator", "指标", "衡量指标", "métrica", "indicador",
               "kennzahl", "metrik", "métrique", "indicateur"),
    "source": ("source", "data source", "tracking", "measured by", "数据来源", "来源",
               "衡量方式", "fuente", "quelle", "fonte", "gemessen mit", "medido por",
               "how to measure", "how measured",
               "measurement", "measurement method", "衡量方法", "测量方式", "cómo se mide",
               "medición", "messung", "messmethode", "gemessen durch", "comment mesurer",
               "mesuré par", "como medir", "medição"),
    "start": ("start", "start date", "inicio", "início", "début", "beginn", "fecha de inicio",
              "data de início", "date de début", "startdatum"),
    "note": ("stretch goal", "stretch", "status", "progress", "current status", "notes", "note",
             "comment", "comments", "weight", "weighting", "gewicht", "gewichtung", "peso",
             "poids", "权重", "last updated", "version", "author", "score", "grade",
             "进度", "状态", "备注", "说明", "目标说明", "得分", "estado", "progreso", "notas",
             "comentarios", "versión", "autor", "stand", "fortschritt", "bemerkung", "notiz",
             "notizen", "statut", "avancement", "remarque", "remarques", "auteur", "progresso",
             "observação", "observações", "versão", "état", "situación", "situação", "进展"),
    "owner": ("owner", "resp", "resp.", "verantw.", "responsible",
              "who", "负责人", "responsable", "verantwortlich",
              "responsável", "owners", "owned by", "assignee", "lead", "dri",
              "accountable", "责任人", "负责", "负责人员", "主责", "牵头人", "跟进人", "执行人",
              "person responsible", "responsible person", "owned", "persona responsable",
              "pessoa responsável", "personne responsable", "referent", "référent",
              "ansprechpartner", "ansprechpartnerin", "verantwortliche person", "propietario",
              "propietaria", "dueño", "dueña",
              "encargado", "encargada", "a cargo de", "verantwortliche", "verantwortlicher",
              "verantwortung", "zuständig", "propriétaire", "porteur", "porteuse", "pilote",
              "dono", "dona", "encarregado", "encarregada"),
}  # fmt: skip
"""Names of what a field holds; some (a state) have no place in a plan and are handed back."""


class Label(NamedTuple):
    """The label in front of a line."""

    name: str
    """A key of `KINDS` or `FIELDS`."""
    word: str
    """The label as plain as `plain` makes it."""
    numbered: bool
    text: str
    """What follows; empty for a heading of its own."""


def plain(word: str) -> str:
    """The word in lower case, without accents and doubled spaces, to compare labels by."""
    spread = unicodedata.normalize("NFKD", simpler(word.strip().casefold()))
    return re.sub(r"\s+", " ", "".join(c for c in spread if not unicodedata.combining(c)))


@cache
def names() -> dict[str, str]:
    """The kind or field that each plain word names; kinds win where both claim a word."""
    found = {plain(word): name for name, words in FIELDS.items() for word in words}
    return found | {plain(word): name for name, words in KINDS.items() for word in words}


@cache
def columns() -> dict[str, str]:
    """The same for the head of a column, where a field wins over a kind."""
    found = {plain(word): name for name, words in KINDS.items() for word in words}
    return found | {plain(word): name for name, words in FIELDS.items() for word in words}


NUMERAL = (
    r"(?:#|n[°ºo]\.? ?)?"
    r"(?:\d{3}(?=\s?[:：.)）])|\d{1,2}(?:\.\d{1,2})*[a-c]?|[一二三四五六七八九十]{1,3}"
    r"|(?<=\s)(?:i{1,3}|iv|vi{0,3}|ix|one|two|three|four|five|six|eins|zwei|drei|vier|fünf|uno|dos"
    r"|tres|cuatro|cinco|un|deux|trois|quatre|cinq|um|dois|três|quatro)(?=\s?[:：]))"
)
SET_OFF = r"\s*(?:[:：]|[-–—](?=\s)|$)"
HYPHENED = r"-\d{1,2}(?:[.-]\d{1,2})?"
SET_OFF_BY_NUMBER = (
    rf"(?P<numeral>\s?{NUMERAL}|{HYPHENED})"
    r"(?:\s*(?:[:：.)）、|]|[-–—](?=\s|$)|/(?=\s))|(?=[\s(（\[])|$)"
)


@cache
def label_pattern() -> re.Pattern[str]:
    """What a label looks like: a kind set off by a mark or a number, a field by a colon."""

    def any_of(table: Mapping[str, tuple[str, ...]]) -> str:
        words = {word for known in table.values() for word in known}
        words |= {plain(word) for word in words}
        longest_first = sorted(words, key=len, reverse=True)
        return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)

    return re.compile(
        rf"(?:(?P<kind>{any_of(KINDS)})(?:\s?[(（](?P<aside>[^()（）]{{1,20}})[)）])?"
        rf"(?:{SET_OFF_BY_NUMBER}|{SET_OFF})|(?P<field>{any_of(FIELDS)})\s*[:：])\s*",
        re.IGNORECASE,
    )


COUNTED = Late(
    r"(result|resultado|résultat|resultat|metric|metrik|kennzahl|métrica|métrique|指标|结果)"
    r"\s?#?(?:\d{1,2}(?:\.\d{1,2})?)\s*[:：.)）-]\s*(?=\S)(.*)",
    re.IGNORECASE,
)
"""Words for a field that head a key result where they are counted: `Result 1: …`."""


def label_of(line: str) -> Label | None:
    """The label that the line begins with, None when it begins with its own words.

    A word is a label at the end of the line or before a colon (or a dash between spaces); with a
    number behind it (`KR 1.1 -`, `O2`, `目标一`) a space is enough. Names of fields need a colon.
    """
    found = label_pattern().match(simpler(line).replace("’", "'"))
    if found is None:
        counted = COUNTED.match(simpler(line))
        return (
            Label("key_result", plain(counted[1]), True, line[counted.start(2) :].strip())
            if counted
            else None
        )
    word = plain(found.group("kind") or found.group("field"))
    name = names()[word] if found.group("kind") else columns()[word]
    rest = line[found.end() :].strip()
    aside = found.group("aside")
    if rest and aside and (ambition_of(aside) or period_in(aside)):
        rest = f"({aside}): {rest}"
    return Label(name, word, bool(found.group("numeral")), rest)
