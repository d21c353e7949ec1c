"""Spanish."""

from coach.reading.lexicon.lexicon import Lexicon, counted, listed

NUMERALS = {
    **counted(
        "cero,uno,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce,trece,catorce,quince,"
        "dieciséis/dieciseis,diecisiete,dieciocho,diecinueve,veinte,veintiuno/veintiún,"
        "veintidós/veintidos,veintitrés/veintitres,veinticuatro,veinticinco,veintiséis/veintiseis,"
        "veintisiete,veintiocho,veintinueve,treinta",
        first=0,
    ),
    "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
    "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400,
    "quinientos": 500, "seiscientos": 600, "setecientos": 700, "ochocientos": 800,
    "novecientos": 900, "mil": 1000, "millón": 1e6, "millones": 1e6, "docena": 12,
    "doscientas": 200, "trescientas": 300, "cuatrocientas": 400, "quinientas": 500,
    "seiscientas": 600, "setecientas": 700, "ochocientas": 800, "novecientas": 900,
    "veintiuna": 21, "decena": 10, "veintena": 20, "centenar": 100, "millar": 1000,
}  # fmt: skip

LEXICON = Lexicon(
    code="es",
    function=listed(
        "el,a,la,los,las,del,al,y,que,en,por,para,con,un,una,mi,mis,nuestro,nuestra,nuestros,se,es,"
        "hasta,desde,cada,más,mas,su,sus,lo,al menos,clientes,mes,semana,aumentar,mejorar,"
        "reducir,lanzar,antes,ahora,hoy,quiero,soy,tener,ser,usuarios,ventas,nuevos,"
        "entonces,alguien,nadie,cuando,también,muy"
    ),
    months=counted(
        "enero/ene,febrero/feb,marzo/mar,abril/abr,mayo/may,junio/jun,julio/jul,agosto/ago,"
        "septiembre/setiembre/sept/sep,octubre/oct,noviembre/nov,diciembre/dic"
    ),
    weekdays=counted("lunes,martes,miércoles/miercoles,jueves,viernes,sábado/sabado,domingo"),
    numerals=NUMERALS,
    raising=listed(
        "aument*,increment*,subi*,sube,elev*,crec*,mejor*,ampli*,impuls*,duplic*,triplic*,"
        "multiplic*,expand*,aceler*,potenci*,más,mayor"
    ),
    lowering=listed(
        "reduc*,reduz*,disminu*,baj*,recort*,acort*,descend*,elimin*,rebaj*,minimi*,menos,menor"
    ),
    reaching=listed(
        "alcanz*,lleg*,lograr,logra,logro,consegu*,consig*,obten*,gan*,vend*,cerr*,firmar,firma,"
        "super*,captar,sumar,agregar,añadir,convert*,tener,tiene,generar,conquist*,ahorr*,correr,"
        "perder,retener,atraer,atrae,atraen,atraemos"
    ),
    keeping=listed("manten*,continu*,segu*,conserv*,sosten*,preserv*,permanec*"),
    doing=listed(
        "compilar,clasificar,anotar,vigilar,atender,lavar,regar,podar,cocinar,hornear,"
        "coser,dibujar,moderar,tutorizar,facturar,empaquetar,descargar,reponer,pesar,"
        "etiquetar,escanear,fotografiar,editar,transcribir,catalogar,exponer,desmontar,"
        "calibrar,engrasar,inspeccionar,debatir,calificar,conciliar,presupuestar,"
        "priorizar,depurar,resumir,difundir,"
        "quedar con,concertar,citarse,"
        "medir,ayudar,analiz*,participar,organiz*,asistir,leer,enviar,compartir,reunir*,investig*,"
        "estudiar,revisar,planificar,planear,preparar,presentar,discutir,apoyar,coordinar,"
        "llamar,realizar,hacer,trabajar,hablar,entrevistar,visitar,explorar,contratar,formar,"
        "capacitar,entrenar,evaluar,promover,gestionar,contactar,dedicar,impartir,dar,probar,"
        "definir,identificar,escribir,recopilar,celebrar,consultar,colaborar,publicitar,"
        "buscar,dirigir,actualizar,solicitar,negociar,grabar,corregir,limpiar,ordenar,"
        "proponer,ofrecer,practicar,realización de,contratación de,participación en,"
        "preparación de,asistencia a,mapear,documentar,archivar,enseñar,programar,recoger,comparar,"
        "acordar,aclarar,repartir,distribuir,encuestar,auditar,aprobar,ejecutar,renegociar"
    ),
    delivering=listed(
        "incluir,incorporar,insertar,imprimir,pintar,elaborar,reparar,decorar,arreglar,plantar,lanz*,publicar,crear,desarroll*,"
        "implement*,implant*,desplegar,entregar,constru*,complet*,terminar,finalizar,abrir,diseñ*,"
        "rediseñ*,introduc*,añadir,agregar,instalar,migrar,automatiz*,redactar,configurar,"
        "establecer,montar,traducir,comprar,integrar,producir,poner en marcha,estrenar,creación de,"
        "elaboración de,redacción de,implementación de,puesta en marcha,publicación de,reescribir,"
        "consolidar,trasladar,externalizar,"
        "actualizar,renovar,reemplazar,sustituir,reformar,registrar,digitalizar,depositar"
    ),
    learning=listed(
        "aprend*,descubr*,entender,comprender,averiguar,validar,practicar,ensayar,identificar"
    ),
    being=listed("puede*,son,es,ser,tienen,sienten,sepan,saben,pueden"),
    filler=listed(
        "tomar la iniciativa de,tomar la iniciativa para,"
        "quiero,queremos,voy,vamos,a,yo,nosotros,debemos,hay,que,tenemos,me,gustaría,pues,"
        "nuestro objetivo es,el objetivo es,mi objetivo es"
    ),
    frames=listed(
        "ahora mismo,en este momento,por ahora,a día de hoy,ahora,hoy,actualmente,"
        "además,también,aparte,luego,pues,otra cosa,que,quiero,queremos,quisiera,"
        "me gustaría,tengo,tenemos,hay,son,es,está,están,nuestro,nuestra,nuestros,"
        "nuestras,tardamos,tarda,pasar,bajar,subir,llegar,quiero llegar,quiero pasar,"
        "vendemos,vendo,reducir,"
        "de media,en promedio,el año pasado,este año,ya,ya conozco,conozco a,conozco,unos,"
        "unas,teníamos,había,"
        "necesito,necesitamos,me hacen falta,digamos,pongamos,llámalo,como mucho,como máximo,"
        "como mínimo,"
        "cuántos,cuántas,cuantos,cuantas,cuánto,el número de,"
        "estaría bien,estarían bien,sería genial,sería ideal,serían ideales,al menos"
    ),
    moving=listed(
        "baje,bajen,pasa,pase,pasan,pasen,pasar,sube,suba,suben,suban,bajan,crece,"
        "crezca,crecen,crezcan,llega,llegue,lleguen,va,vaya,van,vayan,sea,sean,cae,"
        "caiga,en lugar,en vez,por debajo,por encima,"
        "de media,en promedio"
    ),
    hedges=listed(
        "intenta*,intente*,tratar de,procurar,en lo posible,si es posible,ojalá,"
        "trabajar en,"
        "en la medida de lo posible,explorar,empezar a,a ser posible,hacer lo posible,esforzar*"
    ),
    vague=listed(
        "saludable,más sano,innovar,"
        "mejor*,optimiz*,fortalec*,más,eficaz,eficiente,eficiencia,calidad,significativamente,"
        "excelente,excelencia,sobresaliente,clase mundial,sinergia,éxito,crecer,aumentar,apoyar,"
        "potenciar,impulsar,buen*,gran,ser,hacer,cosas,rendimiento,trabajar,desempeño,"
        "incrementar,negocio,productiv*,garantizar,asegurar"
    ),
    superlatives=listed(
        "el mejor,la mejor,los mejores,excelente,sobresaliente,número uno,líder,destacado,top,"
        "de clase mundial,de talla mundial,de primer nivel"
    ),
    unbounded=listed(
        "como sea posible,lo máximo posible,el mayor número posible,"
        "todo,todos,toda,todas,cada uno,cualquier,siempre,nunca,por completo,totalmente"
    ),
    vanity=listed(
        "páginas vistas,impresiones,seguidores,me gusta,descargas,usuarios registrados,"
        "visitas a la web,visualizaciones,reproducciones"
    ),
    often=listed(
        "una vez por semana,una vez al mes,una vez al día,dos veces por semana,dos veces al mes,"
        "diario,diariamente,semanal,semanalmente,mensual,mensualmente,cada día,cada semana,"
        "cada mes,por semana,al mes,a la semana,al día,por mes,todos los días,todas las semanas,"
        "trimestral,regularmente,cada lunes,cada viernes,cada dos semanas,cada quince días,"
        "quincenal,quincenalmente,/semana,/mes,/día"
    ),
    beneficiaries=listed(
        "clientes,cliente,usuarios,usuario,personas,gente,alumnos,estudiantes,niños,padres,"
        "pacientes,familias,lectores,visitantes,miembros,empleados,equipos,vecinos,colegas"
    ),
    joins=listed("y,e,así como,además de,;,&"),
    measures=listed(
        "cuántos,cuántas,cuánto,cuánta,tasa,porcentaje,proporción,número de,puntuación,tiempo,"
        "coste,costo,promedio,media,nps,ingresos,ventas,margen,retención,conversión,satisfacción,"
        "rotación,cuota,errores,quejas"
    ),
    effects=listed("para que,que,de modo que,con el que,con la que,lo que"),
    purposes=listed("para,a fin de"),
    finished=listed(
        "listo,lista,listos,listas,en línea,en marcha,terminado,terminada,finalizado,"
        "implementado,lanzado,en producción"
    ),
    proofs=listed(
        "certificación,certificado,acreditación,licencia,examen,auditoría,premio,patente,título,"
        "diploma,ratificad*,ratificación,homologación"
    ),
    telling=listed("tasa,proporción,porcentaje,cuota,de pago,activos,activas,que"),
    exact=listed(
        "nivel b1,nivel b2,nivel c1,punto de equilibrio,rentable,sin deudas,carbono neutral,"
        "flujo de caja positivo"
    ),
    trials=listed(
        "experimentos,experimento,hipótesis,pruebas a/b,pruebas con usuarios,prototipos,pilotos"
    ),
    deeds=listed(
        "encuentros,conversaciones,citas,proyectos,contrataciones,llamadas,artículos,reuniones,talleres,entrevistas,visitas,sesiones,eventos,conferencias,"
        "correos,vídeos,videos,cursos,charlas,posts,libros,hackatones,hackathons,campañas,podcasts,boletines,"
        "webinars,seminarios,capacitaciones,jornadas,folletos"
    ),
)
