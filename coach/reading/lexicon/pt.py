"""Portuguese."""

from coach.reading.lexicon.lexicon import Lexicon, counted, listed

NUMERALS = {
    **counted(
        "zero,um,dois/duas,três/tres,quatro,cinco,seis,sete,oito,nove,dez,onze,doze,treze,"
        "catorze/quatorze,quinze,dezesseis/dezasseis,dezessete/dezassete,dezoito,"
        "dezenove/dezanove,vinte",
        first=0,
    ),
    "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "setenta": 70, "oitenta": 80,
    "noventa": 90, "cem": 100, "cento": 100, "duzentos": 200, "trezentos": 300,
    "quatrocentos": 400, "quinhentos": 500, "mil": 1000, "milhão": 1e6, "milhões": 1e6,
    "milhao": 1e6, "milhoes": 1e6, "dúzia": 12, "duzia": 12,
    "seiscentos": 600, "setecentos": 700, "oitocentos": 800, "novecentos": 900,
    "duzentas": 200, "trezentas": 300, "quatrocentas": 400, "quinhentas": 500, "seiscentas": 600,
    "setecentas": 700, "oitocentas": 800, "novecentas": 900, "bilhão": 1e9, "bilhões": 1e9,
    "dezena": 10, "centena": 100, "milhar": 1000,
}  # fmt: skip

LEXICON = Lexicon(
    code="pt",
    function=listed(
        "novo,novos,novas,o,a,os,as,do,da,dos,das,e,que,em,por,para,pra,pro,com,um,uma,meu,minha,nosso,nossa,é,ao,até,cada,"
        "mais,no,na,nos,nas,clientes,mês,semana,aumentar,melhorar,reduzir,lançar,agora,hoje,"
        "quero,pelo,pela,são,não,usuários,vendas,pelo menos,novos,então,alguém,ninguém,quando,"
        "também,muito"
    ),
    months=counted(
        "janeiro/jan,fevereiro/fev,março/marco/mar,abril/abr,maio/mai,junho/jun,julho/jul,"
        "agosto/ago,setembro/set,outubro/out,novembro/nov,dezembro/dez"
    ),
    weekdays=counted(
        "segunda-feira/segunda,terça-feira/terça/terca,quarta-feira/quarta,quinta-feira/quinta,"
        "sexta-feira/sexta,sábado/sabado,domingo"
    ),
    numerals=NUMERALS,
    raising=listed(
        "aument*,increment*,subi*,sobe,elev*,cresc*,melhor*,ampli*,impulsion*,duplic*,dobr*,"
        "triplic*,multiplic*,expand*,aceler*,mais,maior"
    ),
    lowering=listed("reduz*,reduç*,diminu*,baix*,cort*,encurt*,elimin*,minimi*,menos,menor"),
    reaching=listed(
        "tornar,alcanç*,ating*,cheg*,conseg*,conquist*,obter,obtém,ganh*,vend*,fech*,assinar,super*,"
        "gerar,convert*,ter,tem,captar,somar,adicionar,economizar,poupar,correr,perder,reter,"
        "atrair,atrai,atraem"
    ),
    keeping=listed("mant*,manter,continu*,conserv*,sustent*,preserv*,permanec*"),
    doing=listed(
        "compilar,classificar,anotar,vigiar,lavar,regar,podar,cozinhar,costurar,moderar,"
        "faturar,embalar,descarregar,repor,pesar,etiquetar,fotografar,editar,transcrever,"
        "catalogar,expor,desmontar,calibrar,lubrificar,inspecionar,divulgar,debater,"
        "conciliar,orçar,priorizar,resumir,"
        "marcar encontro,marcar reunião,marcar conversa,"
        "medir,ajudar,analis*,participar,organiz*,assistir,ler,enviar,compartilhar,partilhar,reunir,"
        "pesquisar,estudar,revisar,rever,planejar,planear,preparar,apresentar,discutir,apoiar,"
        "coordenar,ligar,realizar,fazer,trabalhar,falar,conversar,entrevistar,visitar,"
        "explorar,contratar,treinar,formar,avaliar,promover,gerir,gerenciar,contactar,"
        "contatar,dedicar,dar,testar,definir,identificar,escrever,coletar,conduzir,colaborar,"
        "buscar,atualizar,submeter,solicitar,negociar,gravar,corrigir,limpar,propor,oferecer,"
        "mapear,documentar,arquivar,capacitar,ensinar,agendar,recolher,comparar,esclarecer,distribuir,"
        "auditar,aprovar,executar,renegociar,arrumar,"
        "praticar,realização de,contratação de,participação em,preparação de"
    ),
    delivering=listed(
        "incluir,incorporar,inserir,imprimir,pintar,elaborar,reparar,consertar,decorar,plantar,lanç*,publicar,criar,desenvolv*,"
        "implement*,implant*,entregar,constru*,complet*,concluir,terminar,finalizar,abrir,desenhar,"
        "projetar,redesenhar,introduz*,adicionar,instalar,migrar,automatiz*,redigir,configurar,"
        "estabelecer,montar,traduzir,comprar,integrar,produzir,inaugurar,criação de,"
        "elaboração de,redação de,implementação de,publicação de,reescrever,atualizar,renovar,"
        "consolidar,terceirizar,registar,"
        "trocar,substituir,reformar,depositar,registrar,digitalizar"
    ),
    learning=listed("aprend*,descobr*,entender,compreender,validar,praticar,ensaiar,identificar"),
    being=listed("pode*,são,é,ser,têm,sentem,sabem,conseguem"),
    filler=listed(
        "tomar a iniciativa de,"
        "quero,queremos,vou,vamos,eu,nós,devemos,temos,que,gostaria,de,precisamos,"
        "nosso objetivo é,o objetivo é,meu objetivo é"
    ),
    frames=listed(
        "no momento,neste momento,por enquanto,hoje em dia,hoje,agora,atualmente,"
        "além disso,também,depois,temos,tenho,há,são,é,que,quero,queremos,gostaria,"
        "nosso,nossa,nossos,nossas,meu,minha,levamos,leva,passar,chegar,baixar,subir,"
        "reduzir,"
        "vendemos,vendo,as,os,o,"
        "em média,no ano passado,ano passado,este ano,já,já conheço,conheço,uns,umas,tínhamos,"
        "havia,preciso,preciso de,precisamos,precisamos de,preciso dos,digamos,vamos dizer,"
        "chama-lhe,"
        "chame de,no máximo,no mínimo,seria bom,seria ótimo,seria bem bom,seriam boas,"
        "estaria bom,queria,"
        "quantos,quantas,quanto,o número de,"
        "queríamos,pelo menos"
    ),
    moving=listed(
        "passa,passam,passe,passem,cai,caem,caia,caiam,sobe,sobem,suba,subam,cresce,"
        "abaixo,acima,cresça,vai,vá,vão,chega,chegam,chegue,cheguem,seja,sejam,desce,desça,em vez,"
        "em média"
    ),
    hedges=listed(
        "tentar,tento,tentamos,tentaremos,procurar,se possível,quem sabe,na medida do possível,"
        "trabalhar em,explorar,"
        "começar a,tomara,esforçar*,buscar,sempre que possível"
    ),
    vague=listed(
        "saudável,mais saudável,inovar,"
        "melhor*,otimiz*,fortalec*,mais,eficaz,eficiente,eficiência,qualidade,significativamente,"
        "excelente,excelência,classe mundial,sinergia,sucesso,crescer,aumentar,apoiar,"
        "impulsionar,bom,boa,grande,ser,fazer,coisas,desempenho,trabalhar,negócio,produtiv*,"
        "garantir,assegurar"
    ),
    superlatives=listed(
        "o melhor,a melhor,os melhores,excelente,número um,líder,destaque,excepcional,"
        "de classe mundial,de primeira linha"
    ),
    unbounded=listed(
        "quanto possível,quantos possível,o máximo possível,o maior número possível,"
        "todo,todos,toda,todas,cada um,qualquer,sempre,nunca,completamente,totalmente,tudo"
    ),
    vanity=listed(
        "visualizações de página,impressões,seguidores,curtidas,downloads,usuários registrados,"
        "visitas ao site,visualizações"
    ),
    often=listed(
        "uma vez por semana,uma vez por mês,uma vez por dia,duas vezes por semana,"
        "duas vezes por mês,"
        "diário,diariamente,semanal,semanalmente,mensal,mensalmente,todo dia,toda semana,todo mês,"
        "cada dia,cada semana,cada mês,por semana,por mês,ao mês,por dia,todos os dias,"
        "todas as semanas,trimestral,regularmente,a cada duas semanas,quinzenal,quinzenalmente,"
        "toda sexta,toda segunda,/semana,/mês,/dia"
    ),
    beneficiaries=listed(
        "clientes,cliente,usuários,usuário,utilizadores,pessoas,gente,alunos,estudantes,crianças,"
        "pais,pacientes,famílias,leitores,visitantes,membros,funcionários,equipes,vizinhos,colegas"
    ),
    joins=listed("e,assim como,além de,bem como,;,&"),
    measures=listed(
        "quantos,quantas,quanto,taxa,percentual,porcentagem,proporção,número de,pontuação,tempo,"
        "custo,média,nps,receita,vendas,margem,retenção,conversão,satisfação,rotatividade,quota,"
        "erros,reclamações,%"
    ),
    effects=listed("para que,que,de modo que,com o qual,o que"),
    purposes=listed("para,a fim de"),
    finished=listed(
        "pronto,pronta,prontos,prontas,no ar,concluído,concluída,finalizado,finalizada,"
        "implantado,lançado,em produção"
    ),
    proofs=listed(
        "certificação,certificado,acreditação,licença,exame,auditoria,prêmio,prémio,patente,"
        "diploma,"
        "ratificad*,ratificação,homologação"
    ),
    telling=listed(
        "taxa,proporção,percentual,porcentagem,quota,pagantes,pagante,ativos,ativas,que"
    ),
    exact=listed(
        "nível b1,nível b2,nível c1,ponto de equilíbrio,rentável,lucrativo,sem dívidas,"
        "neutro em carbono,fluxo de caixa positivo"
    ),
    trials=listed(
        "experimentos,experimento,hipóteses,testes a/b,testes com usuários,protótipos,pilotos"
    ),
    deeds=listed(
        "encontros,conversas,compromissos,projetos,contratações,ligações,artigos,reuniões,oficinas,workshops,entrevistas,visitas,sessões,"
        "eventos,conferências,vídeos,cursos,palestras,posts,livros,hackathons,campanhas,podcasts,boletins,"
        "webinars,seminários,treinamentos,capacitações,folhetos"
    ),
)
