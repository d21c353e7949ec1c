"""French."""

from coach.reading.lexicon.lexicon import Lexicon, counted, listed

NUMERALS = {
    **counted(
        "zéro/zero,un,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,"
        "quinze,seize,dix-sept,dix-huit,dix-neuf,vingt",
        first=0,
    ),
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70,
    "quatre-vingts": 80, "quatre-vingt": 80, "quatre-vingt-dix": 90, "cent": 100, "cents": 100,
    "mille": 1000, "million": 1e6, "millions": 1e6, "douzaine": 12, "dizaine": 10,
    "milliard": 1e9, "milliards": 1e9, "septante": 70, "huitante": 80, "octante": 80,
    "nonante": 90, "vingtaine": 20, "trentaine": 30, "cinquantaine": 50, "soixantaine": 60,
    "centaine": 100, "millier": 1000,
}  # fmt: skip

LEXICON = Lexicon(
    code="fr",
    function=listed(
        "le,la,les,a,des,du,et,de,à,au,aux,en,pour,par,avec,un,une,notre,nos,mon,ma,mes,est,sont,"
        "que,qui,d'ici,chaque,plus,sur,dans,nous,je,il,ne,pas,clients,mois,semaine,augmenter,"
        "améliorer,réduire,lancer,au moins,aujourd'hui,maintenant,veux,être,avoir,utilisateurs,"
        "ventes,avant,nouveaux,fin,alors,quelqu'un,quand,aussi,cette,parce"
    ),
    months=counted(
        "janvier/janv,février/fevrier/févr/fev,mars,avril/avr,mai,juin,juillet/juil,août/aout,"
        "septembre/sept,octobre/oct,novembre/nov,décembre/decembre/déc"
    ),
    weekdays=counted("lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche"),
    numerals=NUMERALS,
    raising=listed(
        "augment*,accroî*,accroit*,hauss*,élev*,relev*,croît*,améliorer,améliore,amélioration,"
        "doubl*,tripl*,développer le,élarg*,étend*,accélér*,mont*,progress*,multipli*,passer,"
        "passe,plus,davantage,faire passer"
    ),
    lowering=listed(
        "rédui*,redui*,diminu*,baiss*,abaiss*,raccourc*,divis*,réduction*,élimin*,minimis*,"
        "moins,chut*"
    ),
    reaching=listed(
        "attein*,gagn*,vend*,obten*,décroch*,sign*,conclu*,remport*,dépass*,génér*,convert*,"
        "avoir,arriver,réaliser un,deven*,économis*,conquér*,courir,fidélis*,ajout*,perdre,"
        "attirer,attire,attirons"
    ),
    keeping=listed("mainten*,continu*,conserv*,préserv*,poursui*,garder,rester"),
    doing=listed(
        "rassembler,compiler,trier,classer,arroser,tailler,cuisiner,coudre,dessiner,"
        "modérer,facturer,emballer,décharger,réapprovisionner,étiqueter,scanner,"
        "photographier,éditer,transcrire,cataloguer,démonter,calibrer,graisser,entretenir,"
        "inspecter,débattre,superviser,budgéter,prioriser,résumer,"
        "prendre rendez-vous,fixer un rendez-vous,"
        "mesurer,aider,analys*,particip*,organis*,assister,lire,envoy*,partag*,rencontr*,recherch*,"
        "étudi*,relire,revoir,planifi*,prépar*,présent*,discut*,soutenir,coordonn*,appel*,"
        "mener,travaill*,parler,interview*,visit*,explor*,embauch*,recrut*,form*,entraîn*,"
        "évalu*,gér*,contact*,consacr*,tenir,anim*,test*,défin*,identifi*,écrire,rédig*,"
        "recueill*,accompagn*,réaliser,faire,collabor*,mettre à jour,promouvoir,soumettre,"
        "postuler,négocier,filmer,enregistr*,nettoyer,corriger,proposer,offrir,pratiquer,"
        "cartographier,documenter,archiver,vérifier,approuver,coacher,enseigner,programmer,collecter,"
        "comparer,clarifier,distribuer,diffuser,sonder,ranger,auditer,exécuter,renégocier,"
        "s'entraîner,réalisation de,préparation de,participation à"
    ),
    delivering=listed(
        "inclure,insérer,refaire,peindre,réparer,élabor*,décorer,planter,lanc*,publi*,cré*,développ*,implément*,"
        "déploy*,livr*,constru*,achev*,termin*,finalis*,ouvr*,concev*,refon*,introdui*,ajout*,"
        "install*,migr*,automatis*,configur*,établ*,mettre en place,mise en place,mettre en œuvre,"
        "rédaction de,élaboration de,traduire,achet*,intégr*,produire,création de,publication de,"
        "imprimer,repeindre,consolider,externaliser,déménager,actualiser,"
        "réécrire,rénover,mise à jour,moderniser,remplacer,déposer,numériser"
    ),
    learning=listed("appren*,découvr*,comprend*,valid*,pratiquer,s'exercer,répéter,identifi*"),
    being=listed("peu*,sont,est,être,ont,sentent,savent,peuvent"),
    filler=listed(
        "prendre l'initiative de,"
        "je,nous,veux,voulons,vais,allons,on,doit,devons,voudrais,il,faut,souhaitons,j'aimerais,"
        "notre objectif est de,l'objectif est de,mon objectif est de,on va"
    ),
    frames=listed(
        "en ce moment,à ce jour,pour l'instant,aujourd'hui,actuellement,maintenant,"
        "en plus,de plus,par ailleurs,et puis,puis,ensuite,aussi,également,on a,"
        "nous avons,j'ai,avons,il y a,on,nous,je,que,qu'il,faut,il faut,je veux,"
        "nous voulons,voulons,veux,est,sont,nos,notre,mes,mon,ma,"
        "vend,vendons,vends,on vend,on met,met,mettons,réduire,augmenter,diminuer,"
        "en moyenne,l'an dernier,l'année dernière,cette année,déjà,je connais,connais,"
        "connais déjà,j'en ai,on en a,on avait,"
        "il me faut,il nous faut,me faut,j'ai besoin de,disons,mettons,appelle ça,appelons ça,"
        "voudrais,je voudrais,j'aimerais,j'aimerais bien,combien de,combien,le nombre de,"
        "ce serait bien,ce serait super,serait bien,serait super,ce serait,serait,au plus,"
        "au maximum,maximum,au moins"
    ),
    moving=listed(
        "passe,passent,passer,monte,montent,montes,descend,descende,descendent,baisse,"
        "baissent,va,aille,vont,tombe,tombent,grimpe,atteigne,atteignent,soit,soient,"
        "augmente,augmentent,au lieu,en dessous,au-dessous,au-dessus,"
        "j'en,en moyenne,veux,j'en veux"
    ),
    hedges=listed(
        "essay*,tenter,tentons,tente de,tentent de,tâcher,si possible,dans la mesure du possible,"
        "espér*,travailler sur,"
        "chercher à,commencer à,autant que possible,s'efforcer,viser à"
    ),
    vague=listed(
        "en forme,plus sain,innover,"
        "amélior*,optimis*,renforc*,mieux,meilleur*,plus,efficac*,qualité,significativement,"
        "excellen*,remarquable,classe mondiale,synergie*,succès,croître,augmenter,soutenir,"
        "favoriser,bon,bonne,grand*,être,faire,choses,performan*,travailler,croissance,"
        "productivité,développer,assurer,garantir"
    ),
    superlatives=listed(
        "le meilleur,la meilleure,les meilleurs,excellent*,numéro un,leader,exceptionnel*,"
        "hors pair,"
        "de classe mondiale,de premier plan"
    ),
    unbounded=listed(
        "que possible,le plus possible,le plus grand nombre possible,"
        "tout,tous,toute,toutes,chacun,n'importe,toujours,jamais,entièrement,complètement"
    ),
    vanity=listed(
        "pages vues,impressions,abonnés,followers,likes,téléchargements,utilisateurs inscrits,"
        "visites du site,vues sur,vues de la vidéo"
    ),
    often=listed(
        "une fois par semaine,une fois par mois,une fois par jour,deux fois par semaine,"
        "deux fois par mois,"
        "quotidien,quotidiennement,hebdomadaire,mensuel,mensuellement,chaque jour,chaque semaine,"
        "chaque mois,par semaine,par mois,par jour,tous les jours,toutes les semaines,"
        "trimestriel,régulièrement,toutes les deux semaines,tous les quinze jours,tous les mois,"
        "chaque vendredi,chaque lundi,bimensuel,bimensuelle,"
        "bimensuels,bimensuelles,/semaine,/mois,/jour"
    ),
    beneficiaries=listed(
        "clients,client,utilisateurs,utilisateur,gens,personnes,élèves,étudiants,enfants,parents,"
        "patients,familles,lecteurs,visiteurs,membres,employés,salariés,équipes,voisins,collègues"
    ),
    joins=listed("et,ainsi que,en plus de,;,&"),
    measures=listed(
        "combien,taux,part,pourcentage,proportion,nombre de,score,temps,coût,moyenne,nps,délai,"
        "revenu,chiffre d'affaires,marge,rétention,conversion,satisfaction,erreurs,plaintes,note,"
        "durée"
    ),
    effects=listed("pour que,afin que,qui,ce qui,de sorte que,grâce auquel"),
    purposes=listed("pour,afin de,afin d'"),
    finished=listed(
        "prêt,prête,en ligne,terminé,terminée,finalisé,finalisée,livré,livrée,opérationnel,"
        "opérationnelle,en production,en place"
    ),
    proofs=listed(
        "certification,certificat,certifié,accréditation,licence,examen,audit,prix,brevet,"
        "diplôme,agrément,homologation,ratifi*,ratification"
    ),
    telling=listed("taux,part,pourcentage,proportion,payants,payantes,payant,actifs,actives,qui"),
    exact=listed(
        "niveau b1,niveau b2,niveau c1,seuil de rentabilité,rentable,à l'équilibre,sans dette,"
        "neutre en carbone,zéro papier"
    ),
    trials=listed(
        "expériences,expérience,hypothèses,tests a/b,tests utilisateurs,prototypes,pilotes"
    ),
    deeds=listed(
        "rencontres,conversations,rendez-vous,projets,embauches,recrutements,appels,articles,réunions,ateliers,entretiens,visites,séances,"
        "événements,vidéos,cours,conférences,formations,livres,webinaires,hackathons,hackathon,campagnes,"
        "podcasts,billets,newsletters,séminaires,enquêtes,tutoriels,dépliants"
    ),
)
