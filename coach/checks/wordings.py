"""Words by which an objective gives itself away, in six languages; tables only.

Each list holds words of one role in an objective, never whole examples. The logic that weighs
them is in `slogans`.
"""

from coach.late import Late
from coach.reading.lexicon.lexicon import listed

WORN = frozenset(
    listed(
        # English
        "finances,finance,quota,quotas,finanzen,finanzas,finanças,siempre,sempre,toujours,immer,always,"
        "sales,revenue,revenues,profit,profits,profitability,business,businesses,company,team,"
        "teams,teamwork,talent,talents,product,products,service,services,system,systems,performance,quality,"
        "people,process,processes,website,site,platform,organization,organisation,growth,checkout,"
        "app,application,operations,work,customer,customers,money,income,marketing,onboarding,"
        "communication,results,quarter,year,month,department,productivity,developer,value,across,"
        "overall,everything,everyone,things,stuff,better,more,self,myself,ourselves,success,"
        "sustainable,sustainably,sostenible,sustentável,durable,nachhaltig,nachhaltige,data,mobile,web,online,core,tech,technology,backend,frontend,tools,design,"
        "new,experience,user,users,client,clients,culture,brand,workflow,workflows,innovation,"
        "efficiency,effectiveness,engagement,collaboration,skills,knowledge,image,reputation,"
        "market,position,presence,visibility,awareness,satisfaction,retention,acquisition,churn,"
        "costs,cost,speed,reliability,stability,security,infrastructure,code,testing,hiring,"
        "recruitment,support,leadership,management,strategy,planning,morale,environment,execution,"
        "delivery,capability,capabilities,alignment,relationships,stakeholders,employee,"
        "employees,staff,digital,operational,internal,external,financial,technical,departments,"
        "strong,stronger,members,leader,leaders,person,activities,practices,resources,mission,vision,capacity,capacities,school,club,association,clinic,hospital,excellence,goals,targets,expectations,issues,solutions,synergies,"
        "improvement,improvements,optimisation,optimization,enhancement,balance,wellbeing,exercise,active,centric,oriented,driven,focused,based,transformation,digitalization,modernisation,sport,health,lifestyle,life,habits,mindset,turnover,share,margins,numbers,personal,professional,"
        "development,fitness,shareholder,shareholders,competencies,competence,succeed,thrive,"
        "invest,expectation,communicate,kommunizieren,exzellenz,comunicar,comunicarse,excelencia,"
        "operativa,communiquer,opérationnelle,excelência,operacional,motivation,transparency,agility,governance,compliance,wellness,career,"
        # German
        "umsatz,gewinn,firma,team,teams,produkt,produkte,service,system,systeme,qualität,leistung,"
        "prozess,prozesse,abläufe,unternehmen,kommunikation,zusammenarbeit,produktivität,"
        "effizienz,kosten,kunden,kundenzufriedenheit,kundenservice,mitarbeiter,mitarbeitende,"
        "mitarbeiterzufriedenheit,zufriedenheit,strategie,kultur,unternehmenskultur,marke,"
        "innovation,wachstum,ergebnis,ergebnisse,dienstleistung,dienstleistungen,angebot,arbeit,"
        "vertrieb,verkauf,webseite,website,interne,internen,digitale,digitalisierung,image,"
        "ressourcen,bekanntheit,sichtbarkeit,rentabilität,teamarbeit,motivation,schule,verein,klinik,gesundheit,"
        "marktführer,zahlen,ziele,vorgaben,verbesserung,verbesserungen,steigerung,optimierung,erhöhung,"
        # Spanish
        "ventas,ingresos,beneficios,rentabilidad,negocio,empresa,equipo,equipos,producto,"
        "productos,servicio,servicios,sistema,sistemas,calidad,rendimiento,desempeño,proceso,"
        "procesos,recursos,comunicación,colaboración,productividad,eficiencia,costes,costos,gastos,"
        "clientes,cliente,satisfacción,experiencia,empleados,cultura,marca,imagen,innovación,"
        "crecimiento,escuela,club,resultados,estrategia,gestión,organización,trabajo,interna,interno,internos,"
        "internas,talento,capacidades,expectativas,compromisos,control,"
        "visibilidad,presencia,digital,mercado,líder,metas,objetivos,cifras,atención,salud,operaciones,mejora,mejoras,aumento,optimización,"
        # French
        "ventes,revenus,chiffre,affaires,bénéfices,rentabilité,entreprise,équipe,équipes,produit,"
        "produits,ressources,services,qualité,performance,performances,processus,communication,"
        "collaboration,productivité,efficacité,coûts,clients,client,satisfaction,expérience,"
        "école,association,employés,culture,marque,image,innovation,croissance,résultats,stratégie,gestion,"
        "organisation,travail,interne,internes,visibilité,présence,marché,objectifs,chiffres,numérique,santé,système,amélioration,améliorations,augmentation,optimisation,"
        # Portuguese
        "vendas,receita,receitas,lucro,lucros,negócio,negócios,equipe,equipes,time,times,produto,"
        "produtos,serviço,serviços,qualidade,desempenho,processo,processos,comunicação,"
        "colaboração,produtividade,eficiência,custos,satisfação,experiência,funcionários,"
        "escola,associação,inovação,crescimento,estratégia,gestão,organização,trabalho,visibilidade,presença,"
        "imagem,saúde,atendimento,operações,"
        "resultados,melhoria,melhorias,otimização"
    )
)
"""Nouns, and what goes with them, that could stand in any plan: alone they name no field."""
METRICS = frozenset(
    listed(
        # English
        "rate,rates,score,scores,ratio,margin,margins,nps,csat,arr,mrr,ebitda,revenue,revenues,"
        "conversion,conversions,churn,retention,traffic,turnover,leads,kpi,kpis,index,roi,"
        "utilisation,utilization,throughput,costs,cost,spend,spending,attrition,sales,profit,"
        "profits,visits,clicks,signups,sign-ups,orders,operations,processes,performance,"
        "profitability,cashflow,"
        # German
        "quote,marge,umsatz,umsätze,gewinn,rendite,kosten,absatz,auslastung,fluktuation,"
        "abwanderung,kennzahlen,konversionsrate,konversion,abläufe,prozesse,"
        # Spanish
        "tasa,tasas,margen,márgenes,ventas,ingresos,costes,costos,gastos,beneficios,rentabilidad,"
        "índice,tráfico,facturación,"
        # French
        "taux,marge,marges,ventes,revenus,coûts,dépenses,bénéfices,rentabilité,indice,trafic,"
        # Portuguese
        "taxa,taxas,margem,margens,vendas,receita,receitas,lucro,lucros,rentabilidade,tráfego,"
        "faturamento"
    )
)
"""Names of numbers that a house reads anyway: one that only moves is no objective yet."""
WORN_HAN = listed(
    "服务,质量,品质,工作,效率,业绩,业务,团队,建设,管理,水平,能力,客户,用户,顾客,员工,满意度,满意,体验,"
    "沟通,协作,合作,产品,系统,平台,流程,运营,营销,市场,品牌,影响力,知名度,公司,企业,部门,领导者,领先者,龙头,行业,目标,指标,文化,创新,"
    "技术,数据,成本,收入,销售额,销售,利润,产能,生产力,竞争力,核心,内部,整体,综合,绩效,执行力,培训,"
    "学习,健康,自己,自我,我们,我的,的,和,与,各项,相关,方面,本,一些,事情,事,关系,维护,安全,性能"
)
SMALL = frozenset(
    listed(
        "the,a,an,of,in,to,for,our,my,your,their,his,her,this,that,these,and,or,on,at,by,with,from,"
        "about,as,we,i,us,it,its,they,them,is,are,be,do,make,have,has,being,very,really,some,"
        "within,between,other,el,la,los,las,de,del,un,una,en,y,para,por,con,mi,mis,nuestro,nuestra,"
        "nuestros,nuestras,este,esta,su,sus,o,os,as,da,do,das,dos,um,uma,e,no,na,nosso,nossa,meu,"
        "minha,nossos,nossas,meus,minhas,seus,suas,com,der,die,das,den,dem,des,ein,eine,einen,"
        "unser,unsere,unseren,unserer,unserem,unseres,mein,meine,meinen,ihre,ihren,und,im,mit,für,"
        "von,zu,über,le,les,du,une,notre,nos,mon,ma,mes,ses,leur,leurs,et,au,aux,dans,sur,pour,"
        "avec,l,d,forma,manera,modo,maneira,façon,manière,weise,way,al,ao,aos,à,às,zum,zur,am,beim"
    )
)
"""Words that carry nothing by themselves."""
PERIODS = frozenset(
    listed(
        "q,h,quarter,year,month,week,quartal,jahr,año,ano,année,trimestre,mes,mês,semana,next,last"
    )
)

MADE = frozenset(
    listed(
        # English
        "backlog,item,items,feature,features,dashboard,dashboards,page,pages,endpoint,endpoints,"
        "module,modules,report,reports,tool,tools,script,scripts,app,apps,application,database,"
        "databases,integration,integrations,template,templates,newsletter,newsletters,migration,"
        "migrations,release,releases,website,websites,site,portal,portals,wiki,handbook,policy,"
        "policies,document,documents,documentation,chatbot,chatbots,crm,erp,api,apis,plan,plans,"
        "roadmap,survey,surveys,presentation,presentations,deck,slides,guide,guides,guideline,"
        "guidelines,course,courses,curriculum,campaign,campaigns,event,events,webinar,webinars,"
        "workshop,workshops,conference,training,trainings,blog,post,posts,video,videos,channel,"
        "framework,spreadsheet,model,prototype,checklist,catalogue,catalog,calendar,budget,"
        "server,servers,process,form,forms,program,programme,strategy,questionnaire,"
        "payroll,tickets,requests,invoices,emails,enquiries,inquiries,paperwork,bookkeeping,"
        "meeting,meetings,list,spec,specs,manual,brochure,logo,content,office,branch,"
        "software,audit,hackathon,hackathons,meetup,meetups,seminar,seminars,bootcamp,summit,"
        "tournament,fundraiser,gala,podcast,podcasts,pilot,pilots,exhibition,session,sessions,"
        # German
        "seite,seiten,webseite,portal,handbuch,bericht,berichte,konzept,schulung,schulungen,"
        "kampagne,veranstaltung,veranstaltungen,umfrage,präsentation,vorlage,vorlagen,"
        "datenbank,leitfaden,prozess,prozesse,system,systeme,newsletter,fest,tool,strategie,inhalte,software,"
        "tagung,messe,seminare,konferenz,ausstellung,turnier,wettbewerb,pilotprojekt,"
        # Spanish
        "página,páginas,web,aplicación,sitio,boletín,panel,informe,informes,manual,encuesta,"
        "presentación,plantilla,campaña,campañas,curso,cursos,taller,talleres,evento,eventos,"
        "plan,base,herramienta,tienda,proceso,procesos,sistema,sistemas,folleto,contenido,contenidos,"
        "hackatón,jornada,jornadas,seminario,congreso,torneo,concurso,piloto,exposición,sorteo,"
        # French
        "rapport,rapports,tableau,manuel,enquête,présentation,modèle,campagne,formation,"
        "formations,atelier,ateliers,séminaire,événement,outil,outils,boutique,guide,processus,système,"
        "systèmes,charte,brochure,contenu,contenus,logiciel,conférence,colloque,tournoi,concours,"
        "pilote,exposition,"
        # Portuguese
        "aplicativo,painel,relatório,relatórios,pesquisa,apresentação,campanha,oficina,"
        "oficinas,ferramenta,ferramentas,loja,site,curso,plano,anuário,"
        "processo,processos,folheto,roteiro,conteúdo,seminário,palestra,palestras,torneio,"
        "concurso,congresso,exposição"
    )
)
"""Things that can be finished, sent or switched on."""
MADE_HAN = listed(
    "系统,页面,网站,官网,小程序,功能,课程,制度,流程,手册,文档,报表,接口,看板,报告,方案,计划,活动,培训,"
    "软件,设备,内容,会议,问卷,模板,工具,公众号,视频,文章,"
    "黑客松,比赛,展览,论坛,研讨会,沙龙,讲座"
)

BUILDING = frozenset(
    listed(
        "build,construct,erect,open,add,bauen,aufbauen,errichten,eröffnen,anlegen,construir,edificar,"
        "abrir,construire,bâtir,ouvrir,erguer,建设,建造,建立,建成,新建,修建,兴建,盖"
    )
)
"""Verbs by which a building comes to be; others only move into it."""
BUILT = frozenset(
    listed(
        "building,depot,yard,shed,hall,warehouse,plant,factory,wing,garage,playground,laboratory,"
        "bridge,road,fence,greenhouse,stable,barn,pier,tunnel,store,shop,outlet,branch,restaurant,"
        "café,clinic,studio,salon,location,filiale,laden,standort,praxis,geschäftsstelle,zweigstelle,"
        "tienda,sucursal,restaurante,clínica,magasin,boutique,succursale,agence,loja,filial,"
        "gebäude,halle,nave,almacén,edificio,fábrica,puente,cobertizo,polideportivo,invernadero,"
        "entrepôt,bâtiment,usine,hangar,pont,gymnase,atelier,serre,armazém,galpão,prédio,ponte,"
        "ginásio,estufa"
    )
)
BUILT_GERMAN = Late(
    r"[^\W\d_]*(?:hof|halle|haus|keller|gebäude|lager|zentrum|spielplatz|spielplätze|parkplatz|werk"
    r"|schuppen|brücke|anlage|turm|kita|garage|gewächshaus|küche|zaun|stall)"
)
"""Things that are built; German words end in one of them."""
BUILT_HAN = listed(
    "门店,分店,新店,二家店,三家店,仓库,体育馆,厂房,大楼,工厂,桥,停车场,温室,实验室,食堂,操场"
)
NOT_BUILT = frozenset(listed("netzwerk,zuhause,fachwerk,kunstwerk,lebenswerk,räderwerk,geheim"))

PRAISE = frozenset(
    listed(
        "awesome,amazing,great,exceptional,delightful,excellent,outstanding,best,beloved,"
        "remarkable,unforgettable,irresistible,calm,effortless,effortlessly,seamless,trusted,"
        "reliable,loved,lovable,safe,easy,easier,simple,simpler,simplest,fantastic,incredible,"
        "brilliant,available,accessible,delight,joy,pride,proud,confidence,confident,confidently,smile,"
        "ease,fluent,fluently,rave,bang,sustainable,flawless,smooth,smoother,smoothest,quickest,fastest,safest,finest,"
        "friendliest,healthiest,happiest,strongest,healthy,healthier,happy,serious,joyful,"
        "preferred,favourite,favorite,indispensable,essential,faster,quicker,sooner,earlier,calmer,inspiring,inspired,magical,fearless,fearlessly,thriving,vibrant,stunning,superb,"
        "bevorzugte,bevorzugten,unverzichtbar,unverzichtbaren,schneller,früher,ruhiger,begeisternd,begeisternde,unvergesslich,unvergessliche,unvergesslichen,einfachste,"
        "einfachsten,einfacher,verlässliche,verlässlich,großartige,großartigen,stolz,leichtigkeit,"
        "preferida,preferido,favorita,favorito,referente,imprescindible,inolvidable,inolvidables,increíble,fácil,sencilla,sencillo,excepcional,fiable,orgullo,"
        "confianza,extraordinaria,préférée,préféré,favorite,favori,référence,inoubliable,inoubliables,exceptionnelle,exceptionnel,simple,"
        "fiable,fierté,aisance,incontournable,indispensável,referência,inesquecível,inesquecíveis,incrível,incríveis,"
        "simples,confiável,orgulho,confiança,excepcionais"
    )
)
"""Words that say how good a thing has to be, or how it is done: they turn a deed into a quality."""
PRAISE_HAN = listed(
    "简单,容易,轻松,方便,省心,首选,离不开,喜爱,喜欢,爱用,更快,更早,超级,最,惊艳,一流,爆款,放心,自豪,难忘,口碑,信赖"
)
SPIRIT = frozenset(
    listed(
        "culture,mindset,trust,spirit,habit,habits,kultur,vertrauen,cultura,confianza,culture,"
        "confiance,confiança"
    )
)
"""What nobody can hand over: whatever is done to it, it grows."""
LUCK = frozenset(
    listed(
        "successfully,success,successful,erfolgreich,erfolgreiche,erfolgreichen,éxito,exitosa,"
        "exitosamente,exitoso,succès,réussir,réussi,sucesso"
    )
)
"""Words that promise that it goes well, and leave open what that means."""

GIVING = frozenset(
    listed(
        "help,enable,support,empower,teach,let,give,offer,bring,show,provide,welcome,lead,engage,"
        "ayudar,apoyar,dar,ofrecer,acercar,ajudar,oferecer,trazer,helfen,unterstützen,geben,"
        "bieten,ermöglichen,aider,offrir,donner,redonner,permettre,帮助,给,让,为"
    )
)
"""Verbs that have somebody who gains."""
LETTING = frozenset(listed("help,enable,let,empower,teach,ayudar,ajudar,helfen,aider,帮助,让"))
"""Those behind which somebody does something: "help shop owners sleep"."""
SHAPING = frozenset(
    listed(
        # English
        "build,create,establish,deliver,develop,prepare,make,lead,provide,become,turn,inspire,"
        "transform,open,automate,put,take,run,nail,rebuild,restore,revive,streamline,simplify,modernise,modernize,"
        "promote,engage,raise,speak,play,give,bring,offer,"
        # German
        "aufbauen,schaffen,entwickeln,bauen,machen,automatisieren,begeistern,öffnen,eröffnen,"
        "etablieren,liefern,vorbereiten,führen,bieten,inspirieren,vereinfachen,modernisieren,"
        "sprechen,spielen,geben,bringen,legen,ebnen,"
        # Spanish
        "construir,crear,desarrollar,convertir,hacer,automatizar,abrir,establecer,entregar,"
        "preparar,liderar,inspirar,transformar,poner,simplificar,modernizar,promover,hablar,"
        "tocar,dar,llevar,"
        # French
        "construire,créer,développer,faire,automatiser,ouvrir,établir,livrer,préparer,mener,"
        "inspirer,transformer,simplifier,moderniser,promouvoir,parler,jouer,donner,porter,"
        # Portuguese
        "criar,desenvolver,fazer,tornar,estabelecer,colocar,falar,levar,"
        # Chinese
        "打造,建立,建设,建成,构建,创建,营造,升级,做"
    )
)
"""Verbs that shape something as often as they hand it over; alone they do not make a task."""
FINISHING = frozenset(
    listed(
        "complete,finish,finalise,finalize,完成,completar,terminar,finalizar,abschließen,"
        "fertigstellen,concluir,terminer,finir"
    )
)
"""Verbs that end a piece of work, if no number is behind them."""
