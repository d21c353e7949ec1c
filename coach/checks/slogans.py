"""Whether an objective tells a scene, a task or only a slogan."""

import re

from coach.checks.sight import SeenObjective
from coach.reading import Reading, folded
from coach.reading.lexicon.lexicon import listed

RELATIVE = re.compile(
    r"(?<![^\W\d_])(?:that|which|who|where|so|so that|because|without|until|when|damit|sodass"
    r"|que|quien|donde|où|qui|onde|quem)"
    r"(?![^\W\d_])|[，,]\s?(?:让|使)|让|使得?"
)


GENERAL_NOUNS = frozenset(
    listed(
        "sales,revenue,profit,business,company,team,teams,product,products,service,services,"
        "system,systems,performance,quality,people,process,processes,website,site,platform,"
        "organization,organisation,growth,checkout,app,application,operations,work,customer,"
        "customers,money,income,marketing,onboarding,communication,results,quarter,year,"
        "month,department,productivity,developer,value,ventas,ingresos,negocio,empresa,"
        "equipo,producto,servicio,servicios,sistema,calidad,rendimiento,desempeño,vendas,"
        "receita,negócio,equipe,time,produto,serviço,qualidade,desempenho,processos,procesos,"
        "umsatz,gewinn,firma,team,produkt,service,system,qualität,leistung,prozesse,"
        "unternehmen,ventes,entreprise,équipe,produit,qualité,performance,service,processus,"
        "across,overall,everything,everyone,things,stuff,better,more,self,myself,ourselves,"
        "success,sustainable,data,mobile,web,online,core,tech,technology,backend,frontend,tools,"
        "design,new,experience,user,users,client,clients,culture,brand,workflow,"
        "workflows,innovation,efficiency,engagement,communication,collaboration,skills,"
        "knowledge,image,reputation,market,position,presence,visibility,awareness,"
        "satisfaction,retention,acquisition,churn,costs,cost,speed,reliability,stability,"
        "security,infrastructure,code,testing,hiring,recruitment,support,leadership,"
        "management,strategy,planning,morale,environment,execution,delivery,capability,"
        "capabilities,alignment,relationships,stakeholders,employee,employees,staff,digital,"
        "operational,internal,overall,financial,technical,department,departments,members"
    )
)


SMALL_WORDS = frozenset(
    listed(
        "the,a,an,of,in,to,for,our,my,your,their,this,that,and,on,at,by,with,we,i,us,it,its,"
        "is,are,be,do,make,el,la,los,las,de,del,un,una,en,y,para,mi,mis,nuestro,nuestra,"
        "nuestros,nuestras,este,esta,o,os,as,da,do,das,dos,um,uma,e,no,na,nosso,nossa,meu,"
        "minha,nossos,nossas,meus,minhas,seus,suas,sus,ihre,ihren,unserer,unserem,meinen,leur,leurs,"
        "mes,ses,der,die,das,den,dem,des,unser,unsere,unseren,mein,meine,und,im,le,les,du,des,"
        "notre,nos,mon,ma,et,au,aux"
    )
)


def described(seen: SeenObjective) -> bool:
    """Whether an objective tells more than a deed and a thing: a scene, a reason, who gains."""
    plain = folded(seen.text)
    said = seen.reading
    subordinate = RELATIVE.search(plain, 3)
    return subordinate is not None and said.words >= (8 if said.language == "zh" else 6)


def soft(said: Reading, text: str) -> bool:
    """Whether a deed is told as a quality ("help newcomers feel at home")."""
    plain = folded(text)
    if ARTEFACT.search(plain):
        return False
    if QUALITY.search(plain):
        return True
    verb = folded(said.verb)
    return bool(said.beneficiary and verb in HELPING) or verb in SHAPING


ARTEFACT = re.compile(
    r"(?<![^\W\d_])(?:backlog|items?|features?|dashboards?|pages?|endpoints?|modules?|reports?"
    r"|tools?|scripts?|apps?|databases?"
    r"|integrations?|templates?|newsletters?|migrations?|releases?|websites?|portals?|wiki"
    r"|handbook|policy|policies|documents?"
    r"|chatbots?|crm|erp|api|apis|seite|webseite|portal|handbuch|página|web|aplicación|sitio"
    r"|boletín|site|aplicativo|page)(?![^\W\d_])"
    r"|系统|页面|网站|小程序|功能|课程|制度|流程|手册|文档|报表|接口"
)


QUALITY = re.compile(
    r"(?<![^\W\d_])(?:awesome|amazing|great|exceptional|delightful|excellent|rock-solid"
    r"|outstanding|best|beloved|world-class|remarkable"
    r"|unforgettable|irresistible|calm|effortless|seamless|trusted|reliable|loved|safe|easy"
    r"|simple|fantastic|incredible|brilliant)(?![^\W\d_])|超级|最"
)


HELPING = frozenset(listed("help,enable,support,ayudar,ajudar,helfen,aider,unterstützen,apoyar"))


SHAPING = frozenset(
    listed(
        "build,create,establish,deliver,develop,prepare,make,lead,provide,become,turn,"
        "construir,crear,desarrollar,criar,desenvolver,construire,créer,construir,aufbauen,"
        "schaffen,entwickeln,bauen,construire,développer,inspire,transform,open,automate,"
        "automatizar,automatisieren,automatiser,打造,建立,建设,建成,"
        "构建,创建,营造"
    )
)
"""Verbs that shape something as often as they deliver it; alone they do not make a task."""


def is_general(said: Reading, text: str) -> bool:
    """Whether an objective is made of words that could stand in any plan."""
    if said.language == "zh" or (not said.language and not text.isascii()):
        told = set(said.vague) == {"更"} and not said.verb and not text.startswith(("更", "我"))
        return bool(said.vague) and said.words <= 8 and not said.beneficiary and not told
    words = [w for w in re.findall(r"[^\W\d_]+", folded(text)) if w not in SMALL_WORDS]
    vague = {w for phrase in said.vague for w in folded(phrase).split()}
    verb = folded(said.verb)
    if (
        not vague
        and said.direction not in ("increase", "decrease")
        and said.verb_kind != "activity"
    ):
        return False
    left = [w for w in words if w not in vague and w != verb and w not in PERIODS]
    telling = [w for w in left if w not in GENERAL_NOUNS]
    leads = folded(text).startswith(verb)
    slogan = leads and (verb in vague or said.direction == "decrease")
    return len(words) <= 8 and (not telling or (slogan and len(left) <= 1))


PERIODS = frozenset(listed("quarter,year,month,quartal,jahr,año,ano,année,trimestre,mes,mês"))
