"""English."""

from coach.reading.lexicon.lexicon import Lexicon, counted, listed

NUMERALS = {
    **counted(
        "zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,"
        "fifteen,sixteen,seventeen,eighteen,nineteen",
        first=0,
    ),
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9,
    "dozen": 12,
    "nil": 0,
}  # fmt: skip

LEXICON = Lexicon(
    code="en",
    function=listed(
        "the,a,an,of,and,to,from,by,in,with,for,our,we,i,my,is,are,on,per,at,least,each,more,"
        "that,this,"
        "than,no,not,it,as,be,will,have,has,their,who,every,week,month,year,want,now,under,all,"
        "increase,reduce,improve,grow,users,customers,people,new,time,rate,end"
    ),
    months=counted(
        "january/jan,february/feb,march/mar,april/apr,may,june/jun,july/jul,august/aug,"
        "september/sep/sept,october/oct,november/nov,december/dec"
    ),
    weekdays=counted(
        "monday/mon,tuesday/tue/tues,wednesday/wed,thursday/thu/thurs,friday/fri,saturday/sat,"
        "sunday/sun"
    ),
    numerals=NUMERALS,
    raising=listed(
        "increase,raise,grow,boost,lift,improve,expand,extend,accelerate,multiply,double,triple,"
        "quadruple,scale,strengthen,enhance,widen,deepen,rise,climb,gain,up,jump,upgrade,higher,"
        "more,better,faster,move"
    ),
    lowering=listed(
        "reduce,decrease,lower,cut,shorten,lessen,drop,shrink,halve,minimise,minimize,eliminate,"
        "fall,bring down,slash,trim,diminish,down,fewer,less,decline,limit,remove"
    ),
    reaching=listed(
        "reach,achieve,attain,hit,get,win,earn,sell,generate,add,upgrade,acquire,secure,close,sign,"
        "enrol,enroll,"
        "invited to,asked to,named in,named by,nominated for,selected for,quoted in,cited in,"
        "mentioned in,featured in,recommended by,rated by,obtain,meet,find,"
        "exceed,surpass,score,become,make,land,convert,retain,attract,collect,bring,save,lose,"
        "pass,serve,gross,net,rank,receive,ensure,raise,book,finish in,have,respond,answer,"
        "reply,turn"
    ),
    keeping=listed(
        "keep,maintain,continue,hold,remain,sustain,preserve,stay,retain,carry on,go on,stabilise,"
        "stabilize"
    ),
    doing=listed(
        "collate,repair,wash,knit,debrief,wrap,unload,refill,shred,circulate,appraise,"
        "examine,containerize,containerise,offboard,dismantle,tidy,"
        "describe,demonstrate,formulate,articulate,devise,feed,groom,refuel,playtest,retrain,rework,retest,rerun,resubmit,revisit,prioritise,prioritize,headhunt,"
        "catalogue,catalog,clarify,"
        "upskill,reskill,cross-train,patrol,inspect,synthesise,synthesize,characterise,"
        "characterize,calibrate,simulate,scrape,canvass,lobby,fundraise,livestream,illustrate,"
        "storyboard,typeset,choreograph,compose,memorise,memorize,declutter,vacuum,mow,prune,"
        "irrigate,fertilise,fertilize,weld,solder,encrypt,backfill,deduplicate,normalise,"
        "normalize,reconcile,litigate,redline,mediate,tutor,supervise,triage,sterilise,"
        "sterilize,disinfect,sanitise,sanitize,restock,cross-sell,renegotiate,procure,"
        "outsource,insource,dispatch,redecorate,decorate,cater,greet,ferment,reposition,"
        "retarget,localise,localize,vlog,familiarise,familiarize,educate,instruct,whiteboard,"
        "evangelise,evangelize,solicit,notify,remind,"
        "measure,determine,assist,knock,consult,help,analyse,analyze,participate,organise,organize,hold,run,attend,read,send,"
        "share,meet,compile,research,study,review,plan,prepare,present,discuss,support,"
        "coordinate,call,conduct,work,talk,interview,visit,explore,investigate,monitor,manage,"
        "perform,host,lead,train,teach,coach,practise,practice,assess,evaluate,audit,document,"
        "track,discover,promote,speak,hire,recruit,contact,email,mail,spend,test,define,"
        "identify,decide,agree,schedule,facilitate,collaborate,engage,learn,write,report,"
        "onboard,communicate,invite,ask,focus,handle,process,follow up,reach out,look,post,"
        "join,benchmark,survey,map,arrange,gather,brainstorm,watch,listen,encourage,advise,"
        "check,update,submit,apply,propose,pitch,negotiate,outline,sketch,compare,clean,"
        "clean up,tidy,sort,archive,label,tag,annotate,categorise,categorize,classify,curate,"
        "moderate,demo,showcase,exhibit,sponsor,advertise,network,mentor,shadow,shortlist,"
        "enroll,enrol,register,comment,tweet,blog,film,shoot,edit,photograph,proofread,"
        "summarise,summarize,transcribe,scan,upload,forecast,estimate,diagnose,debug,"
        "troubleshoot,instrument,pilot,trial,distribute,send out,bake,cook,exercise,jog,swim,"
        "walk,cycle,meditate,offer,fill out,fill in,sign off,rehearse,volunteer,donate,go to,"
        "go for,brief,liaise,partner,"
        "escalate,negotiate,request,prospect,cold call,do,give,take part,take,carry out,"
        "set aside,appoint,nominate,assign,designate,hiring of,recruitment of,organisation of,"
        "organization of,preparation of,participation in"
    ),
    delivering=listed(
        "repaint,resurface,repave,pave,excavate,demolish,dismantle,assemble,rewire,insulate,"
        "retrofit,refurbish,furnish,relocate,transfer,decommission,deprecate,digitise,digitize,"
        "digitalise,digitalize,computerise,computerize,virtualise,virtualize,dockerise,"
        "dockerize,reprint,rehouse,re-platform,replatform,incorporate,co-author,wireframe,"
        "mock up,bootstrap,reopen,refit,erect,weatherproof,waterproof,soundproof,"
        "include,insert,embed,"
        "launch,ship,release,build,create,develop,implement,deploy,deliver,migrate,complete,"
        "finish,open,set up,setup,introduce,design,redesign,redo,publish,roll out,rollout,add,"
        "install,refactor,rewrite,rebuild,draft,produce,integrate,automate,configure,"
        "establish,code,finalise,finalize,file,record,print,translate,paint,construct,"
        "renovate,replace,rebrand,purchase,buy,minify,use,adopt,enable,fix,put,start,initiate,"
        "kick off,formalise,formalize,modernise,modernize,merge,make a,rename,move to,switch,"
        "upgrade,provide,refine,revise,revamp,overhaul,restructure,reorganise,reorganize,"
        "streamline,standardise,standardize,simplify,consolidate,prototype,containerise,"
        "provision,hand over,pack,sew,plant,completion of,creation of,implementation of,"
        "development of,introduction of,publication of,deployment of,installation of,"
        "launch of,setup of,roll-out of,rollout of,transition to,convert to,relaunch,stand up,"
        "spin up,write up,build out,bring out,delivery of,translation of"
    ),
    learning=listed(
        "learn,find out,understand,discover,test whether,validate,try out,study,identify,master,"
        "practise,practice,rehearse,shadow"
    ),
    being=listed("can,is,are,be,become,feel,know,have,has,were,was,able,live"),
    filler=listed(
        "take the initiative to,"
        "we,i,they,he,she,you,will,would,should,must,want,wants,need,needs,to,like,have to,hm,hmm,"
        "fully,completely,efficiently,so,well,ok,okay,let's,please,successfully,personally,also,then,maybe,just,really,"
        "i'd,i'll,we'll,we'd,going,team,me,us,still,actively,continuously,consistently,"
        "our goal is to,our aim is to,the goal is to,the aim is to,my goal is to,"
        "our objective is to"
    ),
    frames=listed(
        "right now,at the moment,at present,these days,nowadays,so far,as of today,"
        "in addition,on top of that,besides,also,next,then,we have,we've got,we've,"
        "i have,i've,we are at,we're at,i'm at,we get,there are,there is,there's,"
        "it takes,takes,take,it costs,get,gets,sell,bring,instead,i'd like,we'd like,"
        "we're,we are,i'm,only,"
        "on average,last year,last month,last quarter,last week,this year,already,"
        "already know,i know,we know,need,i need,we need,i'd love,i would like,got,"
        "i've got,we had,had,it's,was,were,"
        "let's say,lets say,let's take,say,call it,let's call it,would be great,would be nice,"
        "would be,"
        "would be good,would be fine,would be ok,would do,at most,at least,tops,"
        "ideally,them,of them,how many,how much,how often,the number of"
    ),
    moving=listed(
        "go,goes,going,falls,fall,grows,rises,moves,climbs,drops,comes,come,stands,"
        "sits,shrinks,takes,costs,lasts,"
        "on average,last year,this year"
    ),
    hedges=listed(
        "try,tries,trying,attempt to,attempting,aim to,aim for,aiming to,as much as possible,"
        "where possible,"
        "if possible,as needed,when needed,hopefully,work on,working on,work towards,"
        "work toward,look into,looking into,start to,begin to,strive,endeavour,endeavor,"
        "as far as possible,as soon as possible,to some extent,ideally,seek to,do our best,"
        "do my best,work harder,consider"
    ),
    vague=listed(
        "healthy,healthier,fit,fitter,innovate,"
        "improve,enhance,optimise,optimize,strengthen,better,more,effective,effectively,efficient,"
        "efficiently,efficiency,high-quality,quality,significantly,best,outstanding,excellent,"
        "excellence,world-class,synergy,leverage,great,greater,good,success,successful,grow,"
        "growth,increase,boost,support,enable,focus,focus on,maximise,maximize,drive,performance,"
        "be,do,make,work,harder,hard,smarter,strategic,innovative,productive,productivity,"
        "professional,important,impact,value,high,higher,develop,awesome,amazing,things,stuff,"
        "happy,happier,progress,results,next level,robust,seamless,holistic,proactive,agile,"
        "raise,advance,foster,ensure,deliver,synergize,synergise"
    ),
    superlatives=listed(
        "best,outstanding,top,number one,number 1,no. 1,world-class,leading,excellent,#1,"
        "best-in-class,state-of-the-art,unmatched,unparalleled,world-leading,second to none,"
        "the greatest,unrivalled,unbeatable,first-class,exceptional,the most"
    ),
    unbounded=listed(
        "as possible,"
        "all,every,any,everyone,everybody,everything,always,never,as many as possible,as often as"
        " possible,fully,completely,anyone,entire,whole"
    ),
    vanity=listed(
        "page views,pageviews,impressions,followers,likes,downloads,"
        "registered users,signups in total,number of features,lines of code,"
        "hours spent,website visits,site visits,page hits,"
        "million views,video views,trailer views,profile views,channel views,views on,"
        "web hits,site hits,number of hits,hits from,hits to,hits per,hits on,"
        "social media followers,subscribers in total,total users,story points,total registrations,"
        "shares"
    ),
    often=listed(
        "daily,weekly,monthly,quarterly,yearly,annually,every day,every week,every month,"
        "every quarter,"
        "every monday,every tuesday,every wednesday,every thursday,every friday,every morning,"
        "every evening,each day,each week,each month,each quarter,once a week,once a month,"
        "twice a week,twice a month,once a day,twice a day,biweekly,bi-weekly,fortnightly,"
        "every other week,every two weeks,"
        "regularly,a week,a day,a month,per week,per month,per day,times a week,times a month,"
        "times per week,on a weekly basis,/week,/month,/day,every two weeks,nightly,hourly,each "
        "morning,every weekend,every sunday,every saturday,every other day,every other month,"
        "every other monday,"
        "every other tuesday,every other wednesday,every other thursday,every other friday"
    ),
    beneficiaries=listed(
        "customers,customer,users,user,people,clients,client,students,children,kids,parents,"
        "patients,families,readers,visitors,members,employees,colleagues,teams,players,guests,"
        "neighbours,neighbors,everyone,teachers,developers,partners,friends,citizens,newcomers,"
        "audience,owners,engineers,fans,buyers,sellers,learners,drivers,tenants,residents,"
        "volunteers,beginners,shoppers,community,investors,suppliers,singers,runners,workers"
    ),
    joins=listed("and,&,as well as,while also,;,and also,along with"),
    measures=listed(
        "how many,how much,how often,how long,rate,share,score,time,cost,costs,ratio,percentage,"
        "percent,number of,average,median,mean,coverage,tickets,frequency,adoption,completion,"
        "response,responses,requests,attendance,volume,count,level,satisfaction,revenue,margin,"
        "churn,retention,conversion,speed,duration,nps,csat,latency,uptime,availability,traffic,"
        "sales,income,profit,turnover,index,hours,minutes,days,complaints,incidents,errors,"
        "accuracy,attrition,engagement,rating,mrr,arr,usage,orders,visits,leads,delays,returns,"
        "weight,pace,grade,backlog,failures,defects,throughput,mistakes,results,success,quality,"
        "efficiency,velocity,growth,budget,of,per"
    ),
    effects=listed(
        "so that,that,which,who,used by,of whom,of which,resulting in,leading to,thereby,and thus"
    ),
    purposes=listed("to,in order to"),
    finished=listed(
        "is live,are live,goes live,go live,live,ready,is done,finished,online,in place,"
        "is complete,are complete,completed,launched,released,deployed,implemented,"
        "rolled out,on time,up and running,in production"
    ),
    proofs=listed(
        "certification,certificate,certified,certificates,accreditation,accredited,licence,license,"
        "exam,examination,audit,award,prize,patent,clearance,regulatory approval,driving test,"
        "degree,diploma,ratified,ratification,soc 2,soc2,attestation"
    ),
    telling=listed(
        "rate,rates,share of,ratio,percentage of,per visitor,per follower,per user,who,"
        "that,paying,paid,active,engaged,qualified,returning,repeat"
    ),
    exact=listed(
        "level b1,level b2,level c1,level c2,b1 level,b2 level,c1 level,upper quartile,"
        "top quartile,top decile,break-even,breakeven,break even,cash-flow positive,"
        "cash flow positive,cashflow positive,profitable,profitability,debt-free,debt free,"
        "carbon-neutral,carbon neutral,net zero,climate-neutral,accident-free,error-free,bug-free,"
        "paperless"
    ),
    trials=listed(
        "experiments,experiment,a/b tests,a/b test,hypotheses,hypothesis,prototypes,pilots,"
        "user tests,usability tests,trials"
    ),
    deeds=listed(
        "meetups,meetup,conversations,appointments,appointment,"
        "commits,new hires,hires,hiring,calls,call,posts,post,blog posts,articles,article,meetings,"
        "meeting,workshops,workshop,interviews,interview,visits,sessions,events,event,emails,demos,"
        "trainings,training sessions,videos,webinars,presentations,courses,lessons,newsletters,"
        "newsletter,campaigns,experiments,user tests,usability tests,podcasts,episodes,"
        "pull requests,features,talks,lectures,conferences,books,reports,surveys,case studies,"
        "tutorials,cold calls,lunches,retrospectives,brainstormings,outreaches,tests,pages,"
        "screens,projects,analysis,analyses,hackathons,hackathon,open days,open day,town halls,"
        "briefings,livestreams,roadshows,flyers,leaflets,tastings,coaching sessions,"
        "customer interviews"
    ),
)
