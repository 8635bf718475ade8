extension PlaceNames {
  /// Places as English texts name them.
  static let english = """
    afghanistan,albania,algeria,angola,argentina,armenia,australia,austria,azerbaijan,bahrain
    bangladesh,belarus,belgium,benin,bolivia,bosnia,botswana,brazil,britain,great britain,bulgaria
    burkina faso,burundi,cambodia,cameroon,canada,chad,chile,china,colombia,congo,costa rica,croatia
    cuba,cyprus,czech republic,denmark,ecuador,egypt,el salvador,england,eritrea,estonia,ethiopia
    finland,france,gabon,gambia,georgia,germany,ghana,greece,guatemala,guinea,haiti,honduras,hungary
    iceland,india,indonesia,iran,iraq,ireland,northern ireland,israel,italy,ivory coast,jamaica,japan
    jordan,kazakhstan,kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,liberia,libya,lithuania
    luxembourg,madagascar,malawi,malaysia,mali,malta,mauritania,mexico,moldova,mongolia,montenegro
    morocco,mozambique,myanmar,namibia,nepal,netherlands,new zealand,nicaragua,niger,nigeria
    north korea,north macedonia,norway,oman,pakistan,palestine,panama,paraguay,peru,philippines
    poland,portugal,qatar,romania,russia,rwanda,saudi arabia,scotland,senegal,serbia,sierra leone
    singapore,slovakia,slovenia,somalia,south africa,south korea,south sudan,spain,sri lanka,sudan
    sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,togo,trinidad,tunisia,turkey
    turkmenistan,uganda,ukraine,united arab emirates,united kingdom,united states,uruguay,uzbekistan
    venezuela,vietnam,wales,yemen,zambia,zimbabwe,america,europe,africa,asia
    alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho
    illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota
    mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york
    new york state,new york city,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania
    rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,west virginia
    wisconsin,wyoming,puerto rico,ontario,quebec,british columbia,alberta,manitoba,saskatchewan
    new south wales,queensland,bavaria,catalonia,crimea,donetsk,gaza,west bank,kurdistan,kashmir
    punjab,tibet,xinjiang,guangdong,scandinavia,siberia,sicily
    abuja,addis ababa,aleppo,algiers,amman,amsterdam,ankara,antwerp,athens,atlanta,auckland,baghdad
    bangkok,barcelona,beijing,beirut,belfast,belgrade,berlin,berne,bogota,boston,brasilia,bratislava
    brussels,bucharest,budapest,buenos aires,cairo,calgary,cape town,caracas,cardiff,chicago,cologne
    copenhagen,dakar,dallas,damascus,delhi,new delhi,denver,detroit,dhaka,doha,dubai,dublin
    düsseldorf,edinburgh,frankfurt,geneva,glasgow,guangzhou,hamburg,hanoi,havana,helsinki,hong kong
    honolulu,houston,islamabad,istanbul,jakarta,jerusalem,johannesburg,kabul,karachi,kiev,kyiv
    kuala lumpur,lagos,la paz,lahore,las vegas,lausanne,lima,lisbon,liverpool,ljubljana,london
    los angeles,madrid,manchester,manila,marseille,melbourne,mexico city,miami,milan,minsk,montreal
    moscow,mumbai,munich,nairobi,naples,new orleans,nicosia,oslo,ottawa,paris,philadelphia,phoenix
    prague,pretoria,pyongyang,rabat,riga,rio de janeiro,riyadh,rome,rotterdam,san diego
    san francisco,santiago,sao paulo,sarajevo,seattle,seoul,shanghai,shenzhen,skopje,sofia,stockholm
    st petersburg,strasbourg,stuttgart,sydney,taipei,tallinn,tbilisi,tehran,tel aviv,the hague,tokyo
    toronto,tripoli,tunis,turin,vancouver,venice,vienna,vilnius,warsaw,washington,washington d.c
    wellington,yerevan,zagreb,zurich
    """
}
