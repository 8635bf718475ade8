extension PlaceNames {
  /// Places as German texts name them.
  static let german = """
    deutschland,österreich,schweiz,frankreich,italien,spanien,portugal,großbritannien,england
    schottland,wales,irland,nordirland,niederlande,holland,belgien,luxemburg,dänemark,schweden
    norwegen,finnland,island,polen,tschechien,slowakei,ungarn,rumänien,bulgarien,griechenland
    türkei,serbien,kroatien,slowenien,bosnien,kosovo,albanien,nordmazedonien,montenegro,moldau
    ukraine,weißrussland,belarus,russland,georgien,armenien,aserbaidschan,estland,lettland,litauen
    kasachstan,usbekistan,afghanistan,pakistan,indien,china,taiwan,japan,südkorea,nordkorea
    vietnam,thailand,indonesien,malaysia,philippinen,australien,neuseeland,iran,irak,syrien
    libanon,israel,palästina,jordanien,saudi-arabien,jemen,katar,kuwait,ägypten,libyen,tunesien
    algerien,marokko,sudan,südsudan,äthiopien,eritrea,somalia,kenia,uganda,ruanda,kongo,nigeria
    niger,mali,tschad,senegal,ghana,südafrika,simbabwe,usa,vereinigte staaten,kanada,mexiko,kuba
    brasilien,argentinien,chile,kolumbien,venezuela,peru,bolivien,ecuador,europa,afrika,asien
    amerika,lateinamerika,nahost,baden-württemberg,bayern,berlin,brandenburg,bremen,hamburg,hessen
    mecklenburg-vorpommern,niedersachsen,nordrhein-westfalen,rheinland-pfalz,saarland,sachsen
    sachsen-anhalt,schleswig-holstein,thüringen,tirol,steiermark,kärnten,krim,wien,zürich,genf
    bern,basel,münchen,köln,frankfurt,stuttgart,düsseldorf,leipzig,dresden,hannover,nürnberg
    moskau,kiew,warschau,prag,brüssel,rom,mailand,venedig,athen,kopenhagen,lissabon,peking
    schanghai,tokio,neu-delhi,kairo,teheran,damaskus,bagdad,jerusalem,new york,washington
    """

  /// Places as French texts name them.
  static let french = """
    allemagne,autriche,suisse,france,italie,espagne,portugal,grande-bretagne,royaume-uni
    angleterre,écosse,pays de galles,irlande,irlande du nord,pays-bas,belgique,luxembourg,danemark
    suède,norvège,finlande,islande,pologne,tchéquie,slovaquie,hongrie,roumanie,bulgarie,grèce
    turquie,serbie,croatie,slovénie,bosnie,kosovo,albanie,moldavie,ukraine,biélorussie,russie
    géorgie,arménie,azerbaïdjan,estonie,lettonie,lituanie,kazakhstan,afghanistan,pakistan,inde
    chine,taïwan,japon,corée du sud,corée du nord,vietnam,thaïlande,indonésie,malaisie,philippines
    australie,nouvelle-zélande,iran,irak,syrie,liban,israël,palestine,jordanie,arabie saoudite
    yémen,qatar,koweït,égypte,libye,tunisie,algérie,maroc,soudan,soudan du sud,éthiopie,érythrée
    somalie,kenya,ouganda,rwanda,congo,nigeria,niger,mali,tchad,sénégal,ghana,côte d'ivoire
    cameroun,afrique du sud,zimbabwe,états-unis,canada,québec,mexique,cuba,brésil,argentine,chili
    colombie,venezuela,pérou,bolivie,équateur,europe,afrique,asie,amérique,crimée,bretagne
    normandie,bavière,catalogne,paris,lyon,marseille,toulouse,lille,strasbourg,genève,lausanne
    zurich,berne,bruxelles,montréal,londres,berlin,munich,francfort,vienne,rome,milan,venise
    madrid,barcelone,lisbonne,athènes,varsovie,prague,budapest,bucarest,moscou,kiev,istanbul
    ankara,pékin,shanghai,tokyo,new delhi,le caire,alger,tunis,rabat,dakar,téhéran,damas,bagdad
    jérusalem,new york,washington
    """

  /// Places as Spanish texts name them.
  static let spanish = """
    alemania,austria,suiza,francia,italia,españa,portugal,gran bretaña,reino unido,inglaterra
    escocia,gales,irlanda,irlanda del norte,países bajos,holanda,bélgica,luxemburgo,dinamarca
    suecia,noruega,finlandia,islandia,polonia,chequia,eslovaquia,hungría,rumanía,rumania,bulgaria
    grecia,turquía,serbia,croacia,eslovenia,bosnia,kosovo,albania,moldavia,ucrania,bielorrusia
    rusia,georgia,armenia,azerbaiyán,estonia,letonia,lituania,kazajistán,afganistán,pakistán,india
    china,taiwán,japón,corea del sur,corea del norte,vietnam,tailandia,indonesia,malasia,filipinas
    australia,nueva zelanda,irán,irak,siria,líbano,israel,palestina,jordania,arabia saudí
    arabia saudita,yemen,catar,kuwait,egipto,libia,túnez,argelia,marruecos,sudán,sudán del sur
    etiopía,eritrea,somalia,kenia,uganda,ruanda,congo,nigeria,níger,malí,chad,senegal,ghana
    sudáfrica,zimbabue,estados unidos,canadá,méxico,cuba,brasil,argentina,chile,colombia,venezuela
    perú,bolivia,ecuador,paraguay,uruguay,guatemala,honduras,el salvador,nicaragua,costa rica
    panamá,puerto rico,república dominicana,europa,áfrica,asia,américa,américa latina
    latinoamérica,cataluña,andalucía,galicia,país vasco,crimea,baviera,madrid,barcelona,valencia
    sevilla,bilbao,ciudad de méxico,buenos aires,bogotá,lima,santiago,caracas,la habana,quito
    londres,parís,berlín,múnich,fráncfort,viena,ginebra,zúrich,bruselas,roma,milán,venecia,lisboa
    atenas,varsovia,praga,budapest,moscú,kiev,estambul,pekín,shanghái,tokio,nueva delhi,el cairo
    teherán,damasco,bagdad,jerusalén,nueva york,washington
    """

  /// Places as Russian texts name them, in the nominative and the genitive.
  static let russian = """
    россия,россии,украина,украины,белоруссия,белоруссии,беларусь,беларуси,казахстан,казахстана
    узбекистан,узбекистана,грузия,грузии,армения,армении,азербайджан,азербайджана,молдавия
    молдавии,эстония,эстонии,латвия,латвии,литва,литвы,польша,польши,германия,германии,австрия
    австрии,швейцария,швейцарии,франция,франции,италия,италии,испания,испании,великобритания
    великобритании,англия,англии,ирландия,ирландии,нидерланды,нидерландов,бельгия,бельгии,дания
    дании,швеция,швеции,норвегия,норвегии,финляндия,финляндии,чехия,чехии,словакия,словакии
    венгрия,венгрии,румыния,румынии,болгария,болгарии,греция,греции,турция,турции,сербия,сербии
    хорватия,хорватии,косово,сирия,сирии,ирак,ирака,иран,ирана,израиль,израиля,ливан,ливана
    иордания,иордании,египет,египта,ливия,ливии,йемен,йемена,катар,катара,афганистан,афганистана
    пакистан,пакистана,индия,индии,китай,китая,тайвань,тайваня,япония,японии,южная корея
    южной кореи,северная корея,северной кореи,кндр,вьетнам,вьетнама,австралия,австралии,сша,канада
    канады,мексика,мексики,куба,кубы,бразилия,бразилии,аргентина,аргентины,венесуэла,венесуэлы
    судан,судана,эфиопия,эфиопии,нигерия,нигерии,юар,европа,европы,африка,африки,азия,азии,америка
    америки,крым,крыма,донбасс,донбасса,чечня,чечни,татарстан,татарстана,сибирь,сибири,москва
    москвы,санкт-петербург,санкт-петербурга,киев,киева,минск,минска,харьков,харькова,одесса,одессы
    донецк,донецка,луганск,луганска,варшава,варшавы,берлин,берлина,париж,парижа,лондон,лондона
    брюссель,брюсселя,рим,рима,вена,вены,женева,женевы,прага,праги,вильнюс,вильнюса,рига,риги
    таллин,таллина,тбилиси,ереван,еревана,баку,анкара,анкары,стамбул,стамбула,дамаск,дамаска
    тегеран,тегерана,багдад,багдада,пекин,пекина,токио,нью-йорк,нью-йорка,вашингтон,вашингтона
    """
}
