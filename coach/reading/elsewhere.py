"""Words and letters of languages that are not read: they only show that nothing is known of a text.

A word that one of the six languages has as well tells nothing and is passed over.
"""

from coach.late import Late
from coach.reading.lexicon.lexicon import listed

WORDS = frozenset(
    listed(
        # Italian
        "gli,di,della,delle,dello,dei,degli,nel,nella,nelle,nei,dal,dalla,dalle,alla,alle,allo,agli,"
        "nell,che,tra,più,meno,entro,ogni,nostro,nostra,nostri,nostre,sono,è,"
        "nuovo,nuova,nuovi,nuove,sito,clienti,vendite,fatturato,ricavi,ridurre,reclami,lanciare,lancio,"
        "crescere,ottenere,soddisfatti,soddisfatte,felici,soddisfazione,dipendenti,negozio,settimana,"
        "mese,mesi,anno,anni,giorni,giorno,quattro,cinque,dieci,città,migliore,"
        "miglior,raggiungere,vendere,aprire,mantenere,fornire,gennaio,febbraio,aprile,maggio,giugno,"
        "luglio,settembre,ottobre,dicembre,utenti,prodotto,azienda,squadra,"
        # Dutch
        "het,een,voor,niet,zijn,wij,onze,naar,bij,wordt,nieuwe,"
        "nieuw,klant,klanten,verkoop,omzet,verhogen,verlagen,verbeteren,verminderen,"
        "vergroten,verkopen,maken,bouwen,openen,drie,vijf,zes,zeven,negen,tien,maand,maanden,weken,"
        "jaar,dagen,uur,kwartaal,tevreden,tevredenheid,medewerkers,werknemers,gasten,klachten,"
        "bezoekers,gebruikers,leden,eind,elke,iedere,stad,organiseren,lanceren,"
        "implementeren,opzetten,behalen,behouden,"
        # Polish
        "się,się,jest,dla,przez,oraz,każdy,każdego,nową,nowy,nowe,nowych,strona,klienci,klientów,"
        "klienta,zadowoleni,sprzedaż,sprzedaży,przychód,reklamacji,liczba,liczbę,tydzień,miesiąc,rok,"
        "roku,dni,godzin,uruchomić,otworzyć,pracowników,użytkowników,zespół,"
        # Czech and Slovak
        "jsou,jako,nový,nová,nové,nových,webu,zákazníci,zákazníků,prodej,prodeje,tržby,"
        "počet,počtu,spustit,snížit,zvýšit,zlepšit,otevřít,týden,měsíc,rok,roce,dny,dnů,hodin,"
        "spokojení,spokojenost,zaměstnanců,uživatelů,zvýšiť,znížiť,spustiť,zákazníkov,"
        # Swedish, Danish, Norwegian
        "och,att,från,för,vår,våra,nya,öka,minska,kunder,kunderna,försäljningen,försäljning,"
        "lansera,webbplatsen,webbplats,nöjda,varje,vecka,månad,inte,gäster,medarbetare,og,vores,"
        "våre,nye,øge,øke,salget,salg,lancere,lansere,hjemmeside,nettside,kundene,tilfredse,fornøyde,"
        "hver,uge,uke,måned,ikke,medarbejdere,inden,flere,færre,redusere,reducere,"
        # Romanian
        "și,pentru,noul,nou,nouă,clienți,clienții,vânzări,vânzărilor,vânzările,"
        "creșterea,crește,reducerea,lansează,lansarea,fiecare,săptămână,mulțumiți,"
        "angajați,până,"
        # Hungarian
        "az,egy,és,hogy,új,ügyfelek,ügyfél,elégedett,növelése,növelni,csökkentése,eladások,bevétel,"
        "indítása,minden,heti,havi,évben,"
        # Turkish
        "bir,için,yeni,müşteri,müşteriler,müşterileri,satış,satışları,satışlar,artır,artırmak,"
        "azalt,azaltmak,başlat,mutlu,hafta,yıl,çalışan,çalışanlar,düşür,"
        # Finnish
        "uusi,uuden,uudet,asiakas,asiakkaat,asiakkaita,asiakkaiden,myynti,myyntiä,lisää,lisätä,"
        "vähennä,vähentää,julkaista,julkaise,viikko,kuukausi,vuosi,tyytyväiset,käynnistä,"
        # Indonesian, Malay
        "untuk,dari,dengan,baru,penjualan,pelanggan,tingkatkan,meningkatkan,kurangi,"
        "mengurangi,luncurkan,meluncurkan,setiap,minggu,bulan,tahun,situs,puas,"
        # Catalan
        "amb,dels,vendes,llançar,augmentar,setmana"
    )
)
MAYBE = frozenset(
    listed(
        "van,till,door,tot,meer,minder,winkel,winkels,dan,ve,ile,cu,din,prin,yang,tre,ore,dag,luna,"
        "els,dell,fra,til,uit,il,lo"
    )
)
"""Words that may also be a name, or a word that one of the six does not often need."""
LETTERS = frozenset(
    "čďěňřšťůžýľĺŕ"
    "ąćęłńśźż"
    "ğşı"
    "őű"
    "ășțţ"
    "åøæðþ"
    "đơưảạấầẩẫậắằẳẵặẻẽẹếềểễệỉĩịỏọốồổỗộớờởỡợủũụứừửữựỳỷỹỵ"
    "āēīūķļņģ"
    "ėįų"
)
"""Letters that none of the six writes."""
ENDINGS = Late(
    r"[a-zà-ÿ]{4,}(?:[tzc]ione|[tzc]ioni|izzare|i?zzazione|[nt]tare|[nrt]ciare|ggio|cchi|menti"
    r"|iseren|nceren|lleren|cteren)|[a-z]{3,}(?:[aiu]ti|[ae]nti|[aeo]ri|[ao]li|ezza)"
)
"""Endings of Italian and Dutch words."""
LED = Late(r"(?<![^\W\d_])(?:da|dal) \d[\d.,]*\s?[%€$]?\s(?:a|al) \d")
"""Two numbers led from one to the other as only Italian does."""
KANA = ("\u3041", "\u30fa")


def is_japanese(text: str) -> bool:
    """Whether syllables stand in a text that only Japanese writes."""
    return not text.isascii() and sum(KANA[0] <= char <= KANA[1] for char in text) > 1
