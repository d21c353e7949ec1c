"""German."""

from coach.reading.lexicon.lexicon import Lexicon, counted, listed

NUMERALS = {
    **counted(
        "null,eins,zwei/zwo,drei,vier,fünf/fuenf,sechs,sieben,acht,neun,zehn,elf,zwölf/zwoelf,"
        "dreizehn,vierzehn,fünfzehn,sechzehn,siebzehn,achtzehn,neunzehn",
        first=0,
    ),
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100, "tausend": 1000,
    "million": 1e6, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9, "dutzend": 12,
}  # fmt: skip

LEXICON = Lexicon(
    code="de",
    function=listed(
        "wie,meinst,wär,wäre,wären,hätt,sollens,grad,grade,der,die,das,und,von,auf,um,mit,für,im,bis,zu,zum,zur,den,dem,des,ein,eine,einen,einer,"
        "ist,sind,wir,ich,mein,meine,unser,unsere,nicht,pro,jede,jeden,mindestens,mehr,kunden,"
        "monat,woche,steigern,erhöhen,verbessern,senken,heute,jetzt,will,wollen,werden,haben,"
        "alle,auch,als,bei,aus,neue,ende"
    ),
    months=counted(
        "januar/jan/jänner,februar/feb,märz/maerz/mär/mrz,april/apr,mai,juni/jun,juli/jul,"
        "august/aug,september/sept/sep,oktober/okt,november/nov,dezember/dez"
    ),
    weekdays=counted("montag,dienstag,mittwoch,donnerstag,freitag,samstag/sonnabend,sonntag"),
    numerals=NUMERALS,
    raising=listed(
        "steiger*,gesteiger*,erhöh*,erhoeh*,anheb*,heben,verbesser*,wachs*,wächst,ausbau*,"
        "verdopp*,verdreifach*,vermehr*,beschleunig*,steig*,stärk*,erweiter*,mehr,höher*,"
        "zunehm*,vervierfach*,zunahme"
    ),
    lowering=listed(
        "senk*,gesenkt,reduzier*,verringer*,verkürz*,kürz*,vermind*,halbier*,sink*,minimier*,"
        "abbau*,drück*,weniger,niedriger,abnehm*,eliminier*"
    ),
    reaching=listed(
        "erreich*,erziel*,gewinn*,verkauf*,abschließ*,erhalt*,schaff*,übertreff*,werden,verdien*,"
        "sammeln,überzeug*,bekomm*,sparen,einspar*,bringen,haben"
    ),
    keeping=listed(
        "halten,beibehalt*,erhalten,fortführ*,fortsetz*,weiterführ*,bleib*,bewahr*,weiter*"
    ),
    doing=listed(
        "ausstatt*,nachrüst*,umrüst*,verkabel*,aufforst*,zusammenstell*,zusammentrag*,"
        "zusammenfass*,bereitstell*,aufbereit*,auswerten,"
        "abgleich*,nachfass*,verfass*,aufzeichn*,protokollier*,publizier*,sortier*,ordnen,"
        "pflegen,erfassen,eintragen,bestellen,reinigen,putzen,kontrollier*,sichten,"
        "auflisten,ausfüllen,nachverfolgen,beobachten,überwachen,moderier*,hochladen,"
        "ablegen,inventarisier*,etikettier*,mähen,bügeln,nähen,bloggen,auslegen,"
        "auffüllen,fotografier*,redigier*,katalogisier*,montier*,kalibrier*,schmieren,"
        "beaufsichtig*,benoten,abrechnen,priorisier*,patchen,bereinig*,löschen,mahnen,"
        "verpacken,ausladen,beladen,abholen,aushängen,vorführ*,"
        "verabreden,"
        "relaunchen,beschaff*,anschaff*,verteil*,messen,austrag*,austeil*,helfen,ausricht*,analysier*,teilnehm*,organisier*,besuch*,lesen,senden,"
        "verschick*,teilen,treffen,forsch*,recherchier*,prüf*,planen,vorbereit*,präsentier*,"
        "diskutier*,unterstütz*,koordinier*,anruf*,durchführ*,arbeit*,sprechen,interview*,erkund*,"
        "einstell*,schul*,trainier*,bewert*,betreu*,kontaktier*,abhalt*,veranstalt*,testen,"
        "definier*,schreib*,sammel*,führ*,beraten,rekrutier*,überprüf*,kümmern,üben,aktualisier*,"
        "machen,nehmen,einreich*,bewerben,verhandel*,film*,aufnehmen,korrigier*,aufräum*,posten,"
        "kartier*,archivier*,dokumentier*,terminier*,evaluier*,coachen,unterrichten,vergleichen,"
        "abstimmen,besprechen,klären,versenden,befragen,beantrag*,freigeben,"
        "anbieten,durchführung,schulung*"
    ),
    delivering=listed(
        "einbinden,einfügen,konsolidier*,konfigurier*,abschalten,ablösen,auslagern,umziehen,"
        "ausarbeit*,erarbeit*,streichen,reparier*,pflanz*,anlegen,veröffentlich*,einführ*,"
        "entwickel*,erstell*,umsetz*,implementier*,ausliefer*,liefer*,bauen,aufbau*,baue,abschluss,"
        "fertigstell*,eröffn*,gestalt*,entwerf*,hinzufüg*,installier*,migrier*,automatisier*,"
        "einricht*,starten,start,launch*,übersetz*,kaufen,integrier*,produzier*,ausroll*,aufsetz*,"
        "drucken,neugestalt*,überarbeit*,gründ*,entwicklung,einführung,erstellung,aufnahme,"
        "überarbeitung,modernisier*,renovier*,ersetz*,umbau*,einbau*,auswechs*,digitalisier*,"
        "einreichen,besetzen"
    ),
    learning=listed(
        "lern*,herausfind*,versteh*,validier*,ausprobier*,erprob*,experimentier*,üben,übe,"
        "hospitier*,ermittel*,identifizier*"
    ),
    being=listed("können,kann,ist,sind,sein,fühl*,wissen,haben,hat"),
    filler=listed(
        "wir,ich,wollen,will,möchte,möchten,müssen,sollen,werden,also,ja,bitte,unser,team,es,"
        "unser ziel ist es,unser ziel ist,das ziel ist es,mein ziel ist es"
    ),
    frames=listed(
        "im moment,zur zeit,zurzeit,derzeit,aktuell,heute,jetzt,momentan,bisher,gerade,"
        "stand heute,außerdem,zudem,dazu,ferner,darüber hinaus,auch,haben wir,"
        "wir haben,habe ich,ich habe,es gibt,gibt es,es dauert,dauert,brauche ich,"
        "brauchen wir,soll,sollen,sollte,sollten,will,wollen,möchte,möchten,muss,"
        "müssen,werden,wird,sein,sind,ist,es,wir,ich,dass,unser,unsere,"
        "verkaufen wir,verkaufe ich,verkaufen,verkaufe,die,der,das,"
        "letztes jahr,voriges jahr,im letzten jahr,dieses jahr,im schnitt,im durchschnitt,"
        "schon,kenne schon,ich kenne,kenne,hab,hab so,hätte gern,hatten wir,wir hatten,"
        "brauche,ich brauche,sagen wir,sag mal,nenn es,nenne es,nenn's,wär toll,wäre toll,"
        "wär schön,"
        "wäre schön,wär gut,wäre gut,wär super,wäre super,wär ok,wären ok,wären gut,wären toll,"
        "wären schön,"
        "etwa,ungefähr,circa,rund,grad,grade,wie viele,wieviele,wie viel,wie oft,"
        "die zahl der,die anzahl der,"
        "wären super,super,wär,wäre,wären,sollens,sollen's,hätt gern,hätte gerne,hätt gerne,"
        "hätt ich gern,so,"
        "höchstens"
    ),
    moving=listed(
        "runter,rauf,herunter,hinauf,steigt,steigen,sinkt,sinken,fällt,fallen,wächst,wachsen,"
        "geht,gehen,liegt,"
        "liegen,kommen,kommt,klettert,schrumpft,schrumpfen,statt,"
        "im schnitt,im durchschnitt,letztes jahr"
    ),
    hedges=listed(
        "versuchen,ich versuche,versuche zu,möglichst,wenn möglich,falls möglich,hoffentlich,"
        "daran arbeiten,bemüh*,"
        "so weit wie möglich,nach möglichkeit,anstreben,so gut wie möglich,soweit möglich,"
        "nach kräften,eventuell"
    ),
    vague=listed(
        "innovieren,vorantreiben,voranbringen,"
        "verbesser*,optimier*,stärk*,besser*,mehr,effektiv*,effizien*,qualität,deutlich,"
        "bestmöglich,hervorragend*,exzellen*,weltklasse,synergie*,erfolg*,wachs*,steigern,"
        "unterstützen,fördern,gut*,groß*,sein,machen,leistung,arbeiten,produktiv*,erhöhen,"
        "weiterentwickeln,dinge,sachen,sicherstellen,gewährleisten"
    ),
    superlatives=listed(
        "marktführer*,der beste,die beste,die besten,beste,besten,bester,bestes,bestem,"
        "hervorragend*,nummer eins,führend*,weltklasse*,erstklassig*,unschlagbar*,spitzen*,"
        "exzellent*"
    ),
    unbounded=listed(
        "wie möglich,alle,jeder,jede,jedes,alles,immer,nie,niemals,vollständig,komplett,sämtliche"
    ),
    vanity=listed(
        "seitenaufrufe,impressionen,follower,likes,downloads,registrierte nutzer,webseitenbesuche,"
        "videoaufrufe,klicks"
    ),
    often=listed(
        "einmal pro woche,einmal im monat,einmal am tag,zweimal pro woche,zweimal im monat,"
        "zweimal am tag,einmal in der woche,zweimal in der woche,"
        "täglich,wöchentlich,monatlich,jährlich,jeden tag,jede woche,jeden monat,pro woche,"
        "pro monat,pro tag,in der woche,im monat,am tag,quartalsweise,regelmäßig,jeden freitag,"
        "jeden montag,alle zwei wochen,alle zwei monate,alle vierzehn tage,vierzehntägig,"
        "alle paar wochen,vierzehntäglich,vierzehntägliche,vierzehntägige,/woche,/monat,/tag"
    ),
    beneficiaries=listed(
        "kunden,kunde,nutzer,anwender,menschen,leute,schüler,studierende,kinder,eltern,patienten,"
        "familien,leser,besucher,mitglieder,mitarbeiter,mitarbeitende,teams,nachbarn,kollegen,gäste"
    ),
    joins=listed("und,sowie,;,&,und auch,als auch"),
    measures=listed(
        "wie viele,wie viel,wie oft,wie lange,anteil,quote,rate,zahl,anzahl,durchschnitt*,zeit,"
        "dauer,kosten,umsatz,marge,zufriedenheit,nps,bewertung,fehler,beschwerden,auslastung,"
        "gewinn,note,stunden"
    ),
    effects=listed("sodass,so dass,damit,wodurch,welche,welcher,welches,von denen"),
    purposes=listed("um"),
    finished=listed(
        "fertig,online,live,bereit,eingeführt,umgesetzt,abgeschlossen,in betrieb,ausgerollt,"
        "steht,fertiggestellt,veröffentlicht"
    ),
    proofs=listed(
        "zertifizierung,zertifikat,zertifiziert,akkreditierung,lizenz,prüfung,examen,audit,"
        "auszeichnung,preis,patent,diplom,zulassung,ratifiziert*,ratifizierung"
    ),
    telling=listed("rate,quote,anteil,zahlende,zahlenden,zahlender,aktive,aktiven,aktiver"),
    exact=listed(
        "niveau b1,niveau b2,niveau c1,sprachniveau,gewinnschwelle,kostendeckend,profitabel,"
        "schuldenfrei,klimaneutral,unfallfrei,fehlerfrei,papierlos,schwarze zahlen,"
        "schwarzen zahlen,null fehler"
    ),
    trials=listed(
        "experimente,experiment,hypothesen,a/b-tests,prototypen,pilotversuche,nutzertests"
    ),
    deeds=listed(
        "termine,gesprächstermine,meetups,projekte,einstellungen,anrufe,artikel,treffen,sitzungen,workshops,interviews,besuche,"
        "veranstaltungen,konferenzen,messen,videos,kurse,vorträge,schulungen,beiträge,blogartikel,gespräche,bücher,"
        "newsletter,telefonate,besprechungen,hackathons,hackathon,kampagnen,webinare,podcasts,posts,"
        "kundengespräche,mitarbeitergespräche,feedbackgespräche,kundeninterviews,infoabende,flyer,"
        "beiträgen,berichte,umfragen,seminare,lesungen"
    ),
)
