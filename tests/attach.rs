//! Where, when, at what occasion, how long, with what outcome: short texts and what must, and must not, be read off them.
//!
//! A case is a date of publication, a text (`TITLE ...` and a line break may stand before it), the sides of the event that is meant, and slots as `slot=value`; `-` stands for
//! a slot that must stay empty. Several words that may stand for one slot are parted by `|`.

use bilat::{Document, Event, Extractor};

type Case = (&'static str, &'static str, &'static str, &'static str);

/// Slots that must be filled so.
const ACCEPT: &[Case] = &[
    // A fronted adjunct ends before the list of those who talked; a town's own country belongs to the town.
    (
        "2025-06-12",
        "After two days of talks in Geneva, Chad and Niger signed an accord on grazing.",
        "TCD NER",
        "status=held city=Geneva country=CHE",
    ),
    (
        "2025-06-12",
        "Following talks in Vienna, Austria, Chad and Niger agreed on Sunday to open the border.",
        "TCD NER",
        "city=Vienna country=AUT",
    ),
    (
        "2025-06-12",
        "After a day of talks in Doha, Mali and Algeria agreed on Sunday to exchange envoys.",
        "MLI DZA",
        "city=Doha country=QAT",
    ),
    // An island stands where a town would.
    ("2025-06-12", "PHUKET - Fiji's Sitiveni Rabuka met Japan's Shigeru Ishiba on Tuesday.", "FJI JPN", "city=Phuket country=THA"),
    (
        "2025-06-12",
        "Fiji's Sitiveni Rabuka met Japan's Shigeru Ishiba on Bali on Tuesday.",
        "FJI JPN",
        "city=Bali country=IDN when=2025-06-10",
    ),
    ("2025-06-12", "Fiji's Sitiveni Rabuka held talks with Japan's Shigeru Ishiba on Taiwan.", "FJI JPN", "city=- country=-"),
    // Whom a host expects, and when.
    (
        "2025-06-12",
        "Polish President Karol Nawrocki left for Berlin, where Chancellor Friedrich Merz expects him at noon on Friday.",
        "DEU POL",
        "status=planned when=2025-06-13 city=Berlin",
    ),
    (
        "2025-06-12",
        "Polish President Karol Nawrocki left for Berlin, where Chancellor Friedrich Merz awaits him for talks.",
        "DEU POL",
        "status=planned when=-",
    ),
    // He is still to: not on the day on which he came.
    (
        "2025-06-12",
        "Kenya's president, William Ruto, flew into Tokyo on Tuesday, where he is to hold talks with Shigeru Ishiba.",
        "KEN JPN",
        "status=planned when=- city=Tokyo",
    ),
    // Nobody was in the country that an attribute names.
    (
        "2025-06-12",
        "HANOI - Trade should speed up, Prime Minister Pham Minh Chinh told the visiting US secretary of state, Marco Rubio, on Monday.",
        "VNM USA",
        "status=held city=Hanoi country=VNM",
    ),
    // What is to come has not been held, whatever else the text tells of it.
    (
        "2013-10-30",
        "Serbian Prime Minister Ivica Dacic and Kosovo Prime Minister Hashim Thaci will meet in Brussels on November 6. It will be round 16. The last one, on October 7, dealt with energy.",
        "SRB XKX",
        "status=planned when=2013-11-06 city=Brussels",
    ),
    // Ministers who meet in Luxembourg meet in the town; a country's genitive is no part of an address.
    ("2025-06-12", "Wang Yi met Hakan Fidan in Luxembourg on Monday.", "CHN TUR", "city=Luxembourg country=LUX"),
    (
        "2025-06-12",
        "Portuguese Foreign Minister Paulo Rangel called on Angolan Foreign Minister Tete Antonio in Luanda, Portugal's news agency said.",
        "PRT AGO",
        "city=Luanda country=AGO",
    ),
    // Due at a house of the government.
    (
        "2025-06-12",
        "Taoiseach Micheal Martin is due at the chancellery in Berlin on Monday for talks with Friedrich Merz.",
        "IRL DEU",
        "status=planned when=2025-06-16 city=Berlin",
    ),
    (
        "2025-06-12",
        "Irish Prime Minister Micheal Martin was at the presidential palace for talks with Emmanuel Macron on Monday.",
        "IRL FRA",
        "status=held mode=in_person when=2025-06-09",
    ),
    (
        "2025-06-12",
        "The two went over the plans for Monday, when Keir Starmer is due in Dublin for talks with Irish Prime Minister Micheal Martin.",
        "GBR IRL",
        "status=planned when=2025-06-16 city=Dublin",
    ),
    // The guest whom two of one government received on one day; a date line of its own.
    (
        "2025-06-12",
        "On Tuesday Vice Premier He Lifeng met Fijian Foreign Minister Sakiasi Ditoka. Fish is dear. Both like rugby. Trade is up. Ports are built. A road is planned. Coconuts sell well. Tea does too. Wang Yi had met Ditoka in Beijing on the same day.",
        "CHN FJI",
        "when=2025-06-10 city=Beijing country=CHN",
    ),
    (
        "2013-10-09",
        "Brussels, 9 October 2013\n\nEU High Representative Catherine Ashton met Egypt's Foreign Minister Nabil Fahmy here this morning.",
        "EU EGY",
        "when=2013-10-09 city=Brussels",
    ),
    ("2013-10-09", "Wednesday, 9 October 2013\n\nBISHKEK - Catherine Ashton met Nabil Fahmy on Tuesday.", "EU EGY", "city=Bishkek"),
    // A tour that will lead on; stops before a journey that is expected.
    (
        "2025-06-12",
        "Marco Rubio arrived in Mexico on Tuesday at the start of a tour that will also take him to Peru and Jamaica.",
        "USA PER",
        "status=planned when=- country=PER",
    ),
    (
        "2025-06-12",
        "Antonio Guterres is expected to travel to Cyprus at the end of the month after stops in Ankara and Athens.",
        "UN GRC",
        "status=planned city=Athens",
    ),
    // A release of the guest's own capital tells where it was written; a palace of something is another palace.
    (
        "2025-06-12",
        "ANKARA - Foreign Minister Hakan Fidan was received by Fiji's President Naiqama Lalabalavu on Tuesday.",
        "FJI TUR",
        "city=- country=FJI",
    ),
    (
        "2008-04-11",
        "Patricia Espinosa was received by Guatemala's President Alvaro Colom at the National Palace of Culture on Thursday.",
        "GTM MEX",
        "city=- country=GTM",
    ),
    ("2025-06-12", "Norway's Espen Barth Eide has been to see Hakan Fidan in Ankara.", "NOR TUR", "status=held city=Ankara"),
    ("2025-06-12", "Norway's Espen Barth Eide is to see Hakan Fidan in Ankara.", "NOR TUR", "status=planned city=Ankara"),
    // The words of ministries for how they meet.
    (
        "2025-06-12",
        "Foreign Secretary Vikram Misri held Foreign Office Consultations with Kenyan Principal Secretary Korir Sing'oei in Nairobi on Tuesday.",
        "IND KEN",
        "mode=in_person when=2025-06-10 city=Nairobi",
    ),
    ("2025-06-12", "S. Jaishankar had a telecon with his Israeli counterpart Gideon Saar.", "IND ISR", "mode=phone city=-"),
    (
        "2025-06-12",
        "Shigeru Ishiba held a telephone summit with President Lee Jae-myung on Monday.",
        "JPN KOR",
        "mode=phone when=2025-06-09",
    ),
    (
        "2025-06-12",
        "Narendra Modi held restricted and delegation level talks with President Prabowo Subianto in Jakarta on Monday.",
        "IND IDN",
        "mode=in_person when=2025-06-09 city=Jakarta",
    ),
    (
        "2025-06-12",
        "Shavkat Mirziyoyev and Ilham Aliyev held talks in restricted and expanded formats in Baku on Monday.",
        "UZB AZE",
        "city=Baku",
    ),
    (
        "2025-06-12",
        "Wang Yi discussed with Hakan Fidan trade and tourism at a meeting in Ankara on Monday.",
        "CHN TUR",
        "mode=in_person when=2025-06-09 city=Ankara",
    ),
    (
        "2025-06-12",
        "Emmanuel Macron welcomed to the Elysee Palace on Tuesday Mr Petr Pavel, President of the Czech Republic.",
        "FRA CZE",
        "venue=Elysee Palace status=held when=2025-06-10",
    ),
    (
        "2025-06-12",
        "The Minister of Foreign Affairs, Ms Penny Wong, will on Monday, 16 June 2025, host the Foreign Minister of Fiji, Mr Filipo Tarakinikini, in Canberra.",
        "AUS FJI",
        "status=planned when=2025-06-16 city=Canberra",
    ),
    (
        "2025-06-12",
        "Petr Fiala praised the talks which President Petr Pavel had with Prime Minister Donald Tusk in Gdansk in May.",
        "CZE POL",
        "status=held when=2025-05 city=Gdansk",
    ),
    (
        "2025-06-12",
        "A call between Hakan Fidan and Abbas Araghchi that had been set for June 14 was put off.",
        "TUR IRN",
        "status=postponed when=2025-06-14 mode=phone",
    ),
    (
        "2025-06-12",
        "Petr Pavel flew to Riga on Wednesday. A meeting with Edgars Rinkevics, the Latvian president, which had been pencilled in for this evening, was cancelled.",
        "CZE LVA",
        "status=cancelled when=2025-06-12",
    ),
    (
        "2025-06-12",
        "In Riga on Tuesday, Baiba Braze sat down with a number of her fellow ministers:\n\n- Elina Valtonen, Finland's foreign minister. The ministers spoke about the border.\n\n- Margus Tsahkna, the Estonian foreign minister.",
        "LVA EST",
        "city=Riga when=2025-06-10",
    ),
    (
        "2025-06-12",
        "Baiba Braze met several of her colleagues in Oslo on Tuesday: Elina Valtonen of Finland and Margus Tsahkna of Estonia.",
        "LVA EST",
        "city=Oslo when=2025-06-10",
    ),
    (
        "2025-06-12",
        "With Wang Yi, in the old part of the garden by the river and on a long walk that took most of Monday, Hakan Fidan talked about trade.",
        "CHN TUR",
        "status=held when=2025-06-09",
    ),
    (
        "2025-06-12",
        "In the course of talks between Petr Pavel and Donald Tusk in Gdansk on Saturday, a rail link will be taken up.",
        "CZE POL",
        "status=planned when=2025-06-14 city=Gdansk",
    ),
    ("2025-06-12", "Petr Pavel will fly to the Lithuanian capital on Monday.", "CZE LTU", "status=planned when=2025-06-16 city=Vilnius"),
    (
        "2025-06-12",
        "Petr Pavel is expected in the Irish capital, Dublin, in early July.",
        "CZE IRL",
        "status=planned when=2025-07 city=Dublin",
    ),
    ("2025-06-12", "Donald Tusk left Warsaw on Wednesday for talks in Riga with Evika Silina.", "POL LVA", "status=planned city=Riga"),
    ("2025-06-12", "Seoul called off inter-Korean talks on fishing.", "KOR PRK", "status=cancelled"),
    ("2025-06-12", "The row threw the coming Hungary-Slovakia summit into doubt.", "HUN SVK", "status=planned"),
    (
        "2025-06-12",
        "Turkey and Armenia want to reopen the border. Turkish-Armenian talks on it, broken off in 2010, will be held in Yerevan.",
        "TUR ARM",
        "status=planned when=- city=Yerevan",
    ),
    (
        "2025-06-12",
        "Petr Pavel and Peter Pellegrini met in Brno on Monday. The two will sit down with their teams again when the talks resume in Nitra on July 2.",
        "CZE SVK",
        "status=held when=2025-06-09 city=Brno",
    ),
    (
        "2025-06-12",
        "Hakan Fidan received Ararat Mirzoyan in Ankara on Monday. A meeting between the two countries' railway chiefs, which had been due to open in Kars last week, was put off.",
        "TUR ARM",
        "status=held when=2025-06-09 city=Ankara",
    ),
    (
        "2025-06-12",
        "The session of the Czech-Slovak Mixed Commission earlier scheduled to hold in Nitra from June 18 to June 20 has been postponed.",
        "CZE SVK",
        "status=postponed when=2025-06-18/2025-06-20 city=Nitra",
    ),
    (
        "2025-06-12",
        "Asked whether Petr Pavel would meet Viktor Orban in Prague, a spokesman said no such meeting was planned.",
        "CZE HUN",
        "status=denied city=Prague",
    ),
    (
        "2025-06-12",
        "The ministry on Monday rejected a report in a local paper about talks between Iranian and Israeli officials in Rome in May.",
        "IRN ISR",
        "status=denied when=2025-05 city=Rome",
    ),
    (
        "2025-06-12",
        "Ilham Aliyev received in a video format the president of Latvia, Edgars Rinkevics, on Tuesday.",
        "AZE LVA",
        "mode=video when=2025-06-10",
    ),
    (
        "2025-06-12",
        "Penny Wong met Sitiveni Rabuka in Suva on Monday for the ninth session of the joint commission. The 8th session of the commission was held in Canberra in 2023.",
        "AUS FJI",
        "status=held when=2025-06-09 city=Suva",
    ),
    (
        "2025-06-12",
        "A working visit to Latvia by Foreign Minister Jan Lipavsky of the Czech Republic, set for Friday, has been postponed. Baiba Braze and Lipavsky were to discuss rail links in Riga.",
        "LVA CZE",
        "status=postponed city=Riga",
    ),
    ("2025-06-12", "Petr Pavel has invited the Latvian foreign minister to Brno.", "CZE LVA", "status=proposed city=Brno"),
    (
        "2025-06-12",
        "Iran struck a port on Tuesday. The strike came a day after Emmanuel Macron received Ahmed al-Sharaa in Paris.",
        "FRA SYR",
        "when=2025-06-09 city=Paris",
    ),
    ("2025-06-12", "Petr Pavel has agreed to talks with Viktor Orban.", "CZE HUN", "status=planned"),
    ("2025-06-12", "Petr Pavel is open to talks with Viktor Orban.", "CZE HUN", "status=proposed"),
    ("2025-06-12", "Petr Pavel said he was not ready for talks with Viktor Orban.", "CZE HUN", "status=denied"),
    ("2025-06-12", "Petr Pavel has invited Viktor Orban for talks.", "CZE HUN", "status=proposed"),
    ("2025-06-12", "Petr Pavel is considering a meeting with Viktor Orban.", "CZE HUN", "status=proposed"),
    ("2025-06-12", "Petr Pavel was due to meet Viktor Orban on Tuesday but did not show up.", "CZE HUN", "status=cancelled"),
    ("2025-06-12", "Petr Pavel got to meet Viktor Orban on Tuesday.", "CZE HUN", "status=held when=2025-06-10"),
    ("2025-06-12", "Talks between Petr Pavel and Viktor Orban are under way.", "CZE HUN", "status=ongoing"),
    (
        "2025-06-12",
        "A meeting between Petr Pavel, the Czech president, and Edgars Rinkevics, his Latvian counterpart, is planned for Monday.",
        "CZE LVA",
        "status=planned when=2025-06-16",
    ),
    (
        "2025-06-12",
        "Officials said Petr Pavel, the Czech president, and Edgars Rinkevics, his Latvian counterpart, had met in Riga on Tuesday.",
        "CZE LVA",
        "status=held when=2025-06-10 city=Riga",
    ),
    (
        "2025-06-12",
        "Petr Pavel arrived in the Egyptian city of Alexandria on Tuesday.",
        "CZE EGY",
        "city=Alexandria when=2025-06-10",
    ),
    (
        "2025-06-12",
        "Petr Pavel flew to the Red Sea resort of Sharm el-Sheikh on Tuesday.",
        "CZE EGY",
        "when=2025-06-10 country=EGY",
    ),
    // A meeting that a sentence takes up again: what became of it, its day and place.
    (
        "2025-06-12",
        "Hakan Fidan and Abbas Araghchi are due to meet in Ankara on Monday. The meeting was called off at short notice.",
        "TUR IRN",
        "status=cancelled city=Ankara",
    ),
    ("2025-06-12", "Hakan Fidan was to see Abbas Araghchi next week. But their meeting did not take place.", "TUR IRN", "status=cancelled"),
    (
        "2025-06-12",
        "Hakan Fidan will meet Abbas Araghchi next week. The meeting is scheduled for Tuesday in Ankara.",
        "TUR IRN",
        "status=planned when=2025-06-17 city=Ankara",
    ),
    (
        "2025-06-12",
        "Hakan Fidan has agreed to hold talks with Abbas Araghchi. The talks will be held in Ankara on Monday.",
        "TUR IRN",
        "status=planned when=2025-06-16 city=Ankara",
    ),
    (
        "2025-06-12",
        "Hakan Fidan met Abbas Araghchi to discuss gas. The meeting took place in Ankara on Monday.",
        "TUR IRN",
        "status=held when=2025-06-09 city=Ankara",
    ),
    (
        "2025-06-12",
        "Hakan Fidan is to hold talks with Abbas Araghchi in Ankara on Monday. The meeting, first planned for May, was postponed twice.",
        "TUR IRN",
        "status=planned when=2025-06-16",
    ),
    (
        "2025-06-12",
        "Hakan Fidan will meet Abbas Araghchi in Ankara on Monday. The meeting is not expected to move prices.",
        "TUR IRN",
        "status=planned",
    ),
    (
        "2025-06-12",
        "Hakan Fidan will meet Abbas Araghchi in Ankara on Monday. The cabinet meeting was called off.",
        "TUR IRN",
        "status=planned",
    ),
    (
        "2025-06-12",
        "Hakan Fidan will visit Tehran next month. The trip has been put off indefinitely.",
        "TUR IRN",
        "status=postponed city=Tehran",
    ),
    // Said before and after, in a journey's tail, on somebody's schedule.
    (
        "2025-06-12",
        "Edgars Rinkevics, speaking ahead of a meeting with Andrzej Duda in Warsaw on Friday, said the border must hold.",
        "LVA POL",
        "status=planned when=2025-06-13 city=Warsaw",
    ),
    (
        "2025-06-12",
        "Edgars Rinkevics was speaking after talks with Andrzej Duda in Warsaw on Monday.",
        "LVA POL",
        "status=held when=2025-06-09 city=Warsaw",
    ),
    (
        "2025-06-12",
        "Shigeru Ishiba is due in Manila on Monday, meeting President Ferdinand Marcos Jr. before flying on to Jakarta.",
        "JPN PHL",
        "status=planned when=2025-06-16 city=Manila",
    ),
    (
        "2025-06-12",
        "Aleksandar Vucic cut short his visit to Washington on Monday.",
        "SRB USA",
        "status=held when=2025-06-09 city=Washington",
    ),
    (
        "2025-06-12",
        "Robert Fico said a meeting with Viktor Orban was on his schedule for Tuesday.",
        "SVK HUN",
        "status=planned when=2025-06-17",
    ),
    (
        "2025-06-12",
        "The Russian ambassador was summoned to the Swedish foreign ministry on Wednesday.",
        "RUS SWE",
        "status=held when=2025-06-11",
    ),
    (
        "2025-06-12",
        "The Georgian ambassador was called to the chancellery in Tallinn on Wednesday and received by Margus Tsahkna.",
        "GEO EST",
        "status=held when=2025-06-11 city=Tallinn",
    ),
    // Meetings of a row: the next, the first of the day, those a topic came up at.
    (
        "2023-01-25",
        "President Gustavo Petro had a string of meetings on Tuesday in Quito. The first talks of the day, after a tour of the port, were with Guyana's president, Irfaan Ali.",
        "COL GUY",
        "status=held when=2023-01-24 city=Quito",
    ),
    (
        "2023-01-25",
        "President Gustavo Petro arrived in Quito on Tuesday. Another meeting took place with NATO chief Jens Stoltenberg.",
        "COL NATO",
        "status=held when=2023-01-24",
    ),
    ("2023-01-25", "The last talks that Gustavo Petro had on Tuesday were with Gabriel Boric.", "COL CHL", "status=held when=2023-01-24"),
    (
        "2025-09-24",
        "Penny Wong met Marco Rubio in New York on Monday. Fishing was raised, too, at separate talks with Vivian Balakrishnan of Singapore and Winston Peters of New Zealand.",
        "AUS NZL",
        "status=held when=2025-09-22 city=New York",
    ),
    (
        "2025-07-15",
        "The visit follows the meeting between Boris Pistorius with his Polish colleague Wladyslaw Kosiniak-Kamysz in Gdansk in late June.",
        "DEU POL",
        "status=held when=2025-06 city=Gdansk",
    ),
    (
        "2018-07-19",
        "Theresa May spoke to three leaders on Wednesday: Angela Merkel, Mark Rutte and Leo Varadkar.",
        "GBR IRL",
        "status=held when=2018-07-18",
    ),
    (
        "2023-04-25",
        "After three fruitless bids to arrange a summit between both leaders, Edi Rama and Albin Kurti met on Monday.",
        "ALB XKX",
        "status=held when=2023-04-24",
    ),
    (
        "2025-05-21",
        "Winston Peters received Samoan leader Fiame Naomi Mata'afa on Tuesday. Peters accepted an invitation to come to Apia in October.",
        "NZL WSM",
        "status=held when=2025-05-20",
    ),
    (
        "2005-06-09",
        "MAPUTO, June 9 (AIM) - Joaquim Chissano met Ahmed Tejan Kabbah in Maputo.Both leaders asked for food aid.",
        "MOZ SLE",
        "status=held city=Maputo",
    ),
    (
        "2024-05-08",
        "Winston Peters will welcome in Wellington tomorrow, May 9, 2024, Maltese Foreign Minister Ian Borg.",
        "NZL MLT",
        "status=planned when=2024-05-09 city=Wellington",
    ),
    // Releases, diaries, weeks ahead, lists.
    (
        "2024-10-15",
        "TITLE PM call with the Norwegian Prime Minister\nThe Prime Minister had a conversation with Jonas Gahr Støre, the Norwegian Prime Minister, yesterday evening.",
        "GBR NOR",
        "status=held mode=phone when=2024-10-14",
    ),
    (
        "2014-03-07",
        "TITLE Diary of the President of the French Republic, week of 10 March 2014\nMonday 10 March\n11:00 - Reception of Mr Mehdi Jomaa, Head of Government of the Tunisian Republic, Elysée Palace.\n\nThursday 13 March\n20:00 - Dinner with Mr Antonis Samaras, Prime Minister of Greece.",
        "FRA GRC",
        "status=planned when=2014-03-13",
    ),
    (
        "2023-09-15",
        "TITLE Weekly schedule of President Sauli Niinistö\nTuesday 19 September\nMeeting with Prime Minister Lee Hsien Loong of Singapore",
        "FIN SGP",
        "status=planned when=2023-09-19",
    ),
    (
        "2023-05-08",
        "TITLE The week ahead\nMonday\nRomania's president, Klaus Iohannis, receives a delegation of farmers.\n\nTuesday\nJames Cleverly meets Antony Blinken in Washington.\n\nSunday\nTurkey votes.",
        "GBR USA",
        "status=planned when=2023-05-09 city=Washington",
    ),
    (
        "2024-10-06",
        "TITLE The week in Brussels\n**MONDAY:** Farm ministers count sheep.\n\n**WEDNESDAY:** Mark Rutte hosts Jordan's King Abdullah.",
        "NATO JOR",
        "status=planned when=2024-10-09",
    ),
    (
        "2022-02-19",
        "On Saturday Pope Francis received in audience:\n\n- Mr. Nana Akufo-Addo, the president of Ghana;\n\n- Archbishop Rino Fisichella;\n\n- Mr. Milo Djukanovic, the Montenegrin president.",
        "VAT MNE",
        "status=held when=2022-02-19",
    ),
    (
        "2023-09-20",
        "NEW YORK - Foreign Minister Baiba Braže held bilateral meetings on Tuesday with:\n\n• Foreign Minister Winston Peters of New Zealand\n• the Foreign Minister of Kenya, Musalia Mudavadi",
        "LVA KEN",
        "status=held when=2023-09-19 city=New York",
    ),
    // Days of other things.
    (
        "2025-06-12",
        "Baiba Braze had been expected to confer with Ian Borg about preparations for September's forum.",
        "LVA MLT",
        "status=cancelled when=-",
    ),
    (
        "1999-04-27",
        "Igor Ivanov and Tarja Halonen spoke on Tuesday. The ministers discussed Halonen's visit to Moscow, due in mid-May.",
        "RUS FIN",
        "status=held when=1999-04-27",
    ),
    (
        "2025-06-12",
        "King Frederik received Estonian President Alar Karis, who then went on to meet Greenland's Jens-Frederik Nielsen on Tuesday.",
        "EST GRL",
        "status=held when=2025-06-10",
    ),
    // Words that change a meeting's status, its day behind or before, those who arrange it.
    (
        "2025-06-12",
        "Turkish Foreign Minister Hakan Fidan will meet Egyptian officials in Cairo on Friday.",
        "TUR EGY",
        "status=planned when=2025-06-13 city=Cairo",
    ),
    (
        "2025-06-12",
        "Latvian Foreign Minister Baiba Braze has been invited by her Kenyan counterpart Musalia Mudavadi to visit Nairobi.",
        "LVA KEN",
        "status=proposed",
    ),
    (
        "2025-06-12",
        "Estonian Prime Minister Kristen Michal sees no reason to meet Belarusian President Alexander Lukashenko.",
        "EST BLR",
        "status=denied",
    ),
    (
        "2025-06-12",
        "By refusing to meet Latvian President Edgars Rinkevics, Estonian Prime Minister Kristen Michal angered his partners.",
        "EST LVA",
        "status=denied",
    ),
    (
        "2025-06-12",
        "Ankara is pushing for a meeting between Estonian President Alar Karis and Latvian President Edgars Rinkevics.",
        "EST LVA",
        "status=proposed",
    ),
    (
        "2025-06-12",
        "Officials in Riga are working to arrange a meeting between Estonian Prime Minister Kristen Michal and Belarusian President Alexander Lukashenko.",
        "EST BLR",
        "status=proposed city=-",
    ),
    (
        "2025-06-12",
        "Work is under way to arrange a call between Estonian Prime Minister Kristen Michal and Latvian Prime Minister Evika Silina.",
        "EST LVA",
        "status=proposed mode=phone",
    ),
    (
        "2025-06-12",
        "Estonian Foreign Minister Margus Tsahkna is due to meet his Latvian counterpart Baiba Braze on Friday.",
        "EST LVA",
        "status=planned when=2025-06-13",
    ),
    (
        "2025-06-12",
        "The Estonian Foreign Ministry said on Friday a meeting between Margus Tsahkna and Poland's Radoslaw Sikorski had been put off.",
        "EST POL",
        "status=postponed",
    ),
    (
        "2025-06-12",
        "Estonian Foreign Minister Margus Tsahkna arrived on Wednesday in Warsaw for talks with his Polish counterpart Radoslaw Sikorski.",
        "EST POL",
        "when=2025-06-11 city=Warsaw",
    ),
    (
        "2025-06-12",
        "In Warsaw President Alar Karis met Poland's Andrzej Duda on Monday.",
        "EST POL",
        "status=held when=2025-06-09 city=Warsaw",
    ),
    (
        "2025-06-12",
        "When he met Poland's Andrzej Duda on Monday, Estonian President Alar Karis said the border would stay shut.",
        "EST POL",
        "status=held when=2025-06-09",
    ),
    (
        "2025-06-12",
        "Hosting Latvian President Edgars Rinkevics in Tallinn on Monday, Estonian President Alar Karis said the border would stay shut.",
        "EST LVA",
        "status=held when=2025-06-09 city=Tallinn",
    ),
    (
        "2025-06-12",
        "Estonian Foreign Minister Margus Tsahkna had on Tuesday a working lunch with Latvian President Edgars Rinkevics.",
        "EST LVA",
        "status=held when=2025-06-10",
    ),
    (
        "2025-06-12",
        "Estonian Foreign Minister Margus Tsahkna ended on Tuesday in Warsaw two days of talks with his Polish counterpart Radoslaw Sikorski.",
        "EST POL",
        "status=held when=2025-06-10 city=Warsaw",
    ),
    (
        "2025-06-12",
        "Estonian Prime Minister Kristen Michal, left, and Latvian President Edgars Rinkevics ahead of their talks in Riga on June 9.",
        "EST LVA",
        "status=held when=2025-06-09 city=Riga",
    ),
    (
        "2025-06-12",
        "Estonian Prime Minister Kristen Michal arrives for talks with Latvian President Edgars Rinkevics in Riga on June 9, 2025.",
        "EST LVA",
        "status=held when=2025-06-09 city=Riga",
    ),
    (
        "2025-06-12",
        "Estonian Prime Minister Kristen Michal and Latvian President Edgars Rinkevics ahead of their talks in Riga on Friday.",
        "EST LVA",
        "status=planned when=2025-06-13 city=Riga",
    ),
    (
        "2025-06-12",
        "Estonian Prime Minister Kristen Michal talked online with Latvian President Edgars Rinkevics on Monday.",
        "EST LVA",
        "mode=video when=2025-06-09",
    ),
    ("2025-06-12", "The navies of India and Vietnam held talks in Hanoi on Tuesday.", "IND VNM", "status=held when=2025-06-10 city=Hanoi"),
    (
        "2025-06-12",
        "Iran's Abbas Araghchi and US envoy Steve Witkoff met in Muscat on Monday. The next meeting will be held on June 20 in Rome.",
        "IRN USA",
        "status=held when=2025-06-09 city=Muscat",
    ),
    (
        "2025-06-12",
        "Estonian Foreign Minister Margus Tsahkna has pulled out of talks with Latvia's Baiba Braze.",
        "EST LVA",
        "status=cancelled",
    ),
    (
        "2025-06-12",
        "Estonian Foreign Minister Margus Tsahkna withdrew from a meeting with Latvia's Baiba Braze.",
        "EST LVA",
        "status=cancelled",
    ),
    (
        "2025-06-12",
        "Marco Rubio will spend just a few hours on the ground Wednesday, meeting Prime Minister Kristen Michal.",
        "USA EST",
        "status=planned when=2025-06-18",
    ),
    (
        "2025-06-12",
        "Marco Rubio spent a few hours in Tallinn on Monday, meeting Prime Minister Kristen Michal.",
        "USA EST",
        "status=held when=2025-06-09",
    ),
    (
        "2025-06-12",
        "Margus Tsahkna sat down with Baiba Braze on the edges of a NATO meeting in Antalya last month.",
        "EST LVA",
        "status=held city=Antalya sidelines=true",
    ),
    (
        "2025-06-12",
        "Talks between Estonia and Latvia that were to open in Riga on Tuesday did not take place.",
        "EST LVA",
        "status=denied when=2025-06-10 city=Riga",
    ),
    (
        "2025-06-12",
        "Talks between Estonia and Latvia which took place in Riga on Tuesday have not yielded a result.",
        "EST LVA",
        "status=held when=2025-06-10 city=Riga",
    ),
    (
        "2025-06-12",
        "The meeting between Margus Tsahkna and Baiba Braze on Tuesday did not go well.",
        "EST LVA",
        "status=held when=2025-06-10",
    ),
    ("2025-06-12", "The meeting between Margus Tsahkna and Baiba Braze did not happen.", "EST LVA", "status=denied"),
    ("2025-06-12", "Kristen Michal said he would not go to Riga to meet Edgars Rinkevics.", "EST LVA", "status=denied"),
    (
        "2025-06-12",
        "A meeting between Kristen Michal and Edgars Rinkevics looks set for Friday.",
        "EST LVA",
        "status=planned when=2025-06-13",
    ),
    ("2025-06-12", "A planned meeting between Kristen Michal and Edgars Rinkevics has been moved to Riga.", "EST LVA", "status=planned"),
    ("2025-06-12", "The meeting between Kristen Michal and Edgars Rinkevics was moved to Thursday.", "EST LVA", "status=postponed"),
    (
        "2025-06-12",
        "Talks between Kristen Michal and Edgars Rinkevics are to enter a second day on Friday.",
        "EST LVA",
        "status=planned when=2025-06-13",
    ),
    ("2025-06-12", "Kristen Michal did not travel to Riga on Monday to see Edgars Rinkevics.", "EST LVA", "status=denied when=2025-06-09"),
    ("2025-06-12", "Kristen Michal will not travel to Riga on Monday to see Edgars Rinkevics.", "EST LVA", "status=denied when=2025-06-16"),
    (
        "2025-06-12",
        "Kristen Michal's visit to Riga, originally scheduled for Monday, will now take place on Friday.",
        "EST LVA",
        "status=planned when=2025-06-20",
    ),
    (
        "2025-06-12",
        "The meeting between Kristen Michal and Edgars Rinkevics, initially set for Monday, took place on Tuesday.",
        "EST LVA",
        "status=held when=2025-06-10",
    ),
    (
        "2025-06-12",
        "Speaking ahead of a meeting with Edgars Rinkevics on Friday, Kristen Michal said the border would stay open.",
        "EST LVA",
        "status=planned when=2025-06-13",
    ),
    (
        "2025-06-12",
        "Speaking after a meeting with Edgars Rinkevics in Riga on Monday, Kristen Michal said the border would stay open.",
        "EST LVA",
        "status=held when=2025-06-09 city=Riga",
    ),
    // When two last met, and how often.
    ("2024-05-16", "Petr Fiala and Robert Fico have not spoken since a call in January.", "CZE SVK", "status=held mode=phone when=2024-01"),
    (
        "2025-06-12",
        "Donald Trump and Vladimir Putin have not met since a summit in Helsinki in July.",
        "USA RUS",
        "status=held when=2024-07 city=Helsinki",
    ),
    (
        "2025-06-12",
        "Donald Trump and Vladimir Putin have not had a formal meeting since Helsinki in July.",
        "USA RUS",
        "status=held when=2024-07 city=Helsinki",
    ),
    ("2025-06-12", "Donald Trump and Vladimir Putin had not seen each other in person since 2019.", "USA RUS", "status=held when=2019"),
    (
        "2025-06-12",
        "Emmanuel Macron and Vladimir Putin have not spoken since a phone call in September 2022.",
        "FRA RUS",
        "status=held mode=phone when=2022-09",
    ),
    (
        "2025-06-12",
        "Hakan Fidan and Abbas Araghchi have met twice this year: in Doha in March and in Muscat in April.",
        "TUR IRN",
        "when=2025-03 city=Doha",
    ),
    (
        "2025-06-12",
        "Emmanuel Macron and Olaf Scholz settled a row over dinner in Berlin on Monday.",
        "FRA DEU",
        "status=held mode=in_person when=2025-06-09 city=Berlin",
    ),
    // Datelines of monitored broadcasts and older agencies, and what a summit's own date, a trip that fell, and a headline tell.
    (
        "1997-02-20",
        "Cairo, 19 Feb (MENA) -- [FBIS Translated Text] Foreign Minister Amr Musa today received Qatari minister of state Ahmad al-Sulayti.",
        "EGY QAT",
        "when=1997-02-19 city=Cairo",
    ),
    (
        "1997-02-20",
        "[FBIS Transcribed Text] Beijing, February 18 (XINHUA) -- Vice-Premier Wu Xueqian met here yesterday with Laurent Kouame Assi, minister delegate for planning of Cote d'Ivoire.",
        "CHN CIV",
        "when=1997-02-17 city=Beijing",
    ),
    (
        "2004-01-21",
        "Khartoum, 20 January: Foreign Minister Mustafa Osman Ismail received today Mr Tom Vraalsen, the UN special envoy.",
        "SDN UN",
        "when=2004-01-20 city=Khartoum",
    ),
    (
        "1997-02-20",
        "Havana, Feb 19 (Prensa Latina) Cuban Vice President Carlos Lage met here today with Angolan Health Minister Albertina Hamukuaya.",
        "CUB AGO",
        "when=1997-02-19 city=Havana",
    ),
    (
        "1997-02-20",
        "SOFIA, Bulgaria (AP) _ Bulgarian President Petar Stoyanov met Albanian President Rexhep Meidani here Tuesday.",
        "BGR ALB",
        "when=1997-02-18 city=Sofia",
    ),
    (
        "2019-05-15",
        "On May 15, 2019, Deputy Foreign Minister of Uzbekistan Sherzod Asadov met with Ambassador of Turkmenistan Myrat Orazow.",
        "UZB TKM",
        "when=2019-05-15",
    ),
    ("2025-06-12", "Foreign Minister Penny Wong left Canberra on Monday for Honiara.", "AUS SLB", "when=2025-06-09 city=Honiara"),
    (
        "2025-06-12",
        "Fidan met Araghchi in Ankara on Monday. Mark Rutte made the request in a telephone call with Finnish President Alexander Stubb on Tuesday.",
        "NATO FIN",
        "status=held mode=phone when=2025-06-10",
    ),
    (
        "2025-06-12",
        "TITLE Lourenco, Tshisekedi put off Libreville meeting\n\nNo reason was given.",
        "AGO COD",
        "status=postponed city=Libreville",
    ),
    ("2025-06-12", "TITLE Bolivia suggests meeting with Peru over border\n\nLima has not replied.", "BOL PER", "status=proposed"),
    ("2025-06-12", "Trump is considering meeting Xi in Seoul in October.", "USA CHN", "status=proposed city=Seoul when=2025-10"),
    ("2025-06-12", "Macron enjoyed meeting Modi in Paris on Monday.", "FRA IND", "status=held when=2025-06-09"),
    (
        "2025-06-11",
        "Starmer will meet Modi on the margins of next week's G20 summit.",
        "GBR IND",
        "status=planned when=2025-06-16/2025-06-22 sidelines=true",
    ),
    (
        "2025-06-11",
        "Tokayev has put off his state visit to Tajikistan until the autumn. He was due in Dushanbe on June 29 for talks with President Emomali Rahmon.",
        "KAZ TJK",
        "status=postponed when=2025-06-29",
    ),
    (
        "2025-06-12",
        "Uzbek Deputy Prime Minister Jamshid Khodjaev handed over an invitation from President Shavkat Mirziyoyev to President Emomali Rahmon to visit Tashkent in the autumn.",
        "TJK UZB",
        "status=proposed city=Tashkent",
    ),
    ("2025-06-12", "Iran denied that its negotiators had met US officials in Muscat.", "IRN USA", "status=denied city=Muscat"),
    ("2025-06-12", "Maldivian Foreign Minister Abdulla Khaleel is in Dhaka to hold consultations.", "MDV BGD", "status=ongoing city=Dhaka"),
    (
        "2025-06-12",
        "Austrian diplomat Hans Mayr is due to see Foreign Minister Ayman Safadi in Amman before leaving for Riyadh on Saturday.",
        "AUT SAU",
        "city=Riyadh status=planned",
    ),
    // Places in the trigger's own clause.
    (
        "2024-05-16",
        "Penny Wong will continue to Geneva on Tuesday, where she meets her Finnish counterpart Elina Valtonen.",
        "AUS FIN",
        "city=Geneva country=CHE when=2024-05-21",
    ),
    (
        "2024-05-16",
        "Hotline for the East China Sea\n\nHANGZHOU, China, May 16, Kyodo\n\nShigeru Ishiba and Xi Jinping held talks on Thursday.",
        "JPN CHN",
        "city=Hangzhou country=CHN when=2024-05-16",
    ),
    (
        "2024-05-16",
        "Talks between Ghana and Ivory Coast on the maritime border open in Accra on Monday.",
        "GHA CIV",
        "city=Accra when=2024-05-20",
    ),
    ("2024-05-16", "Penny Wong to travel to Israel, Jordan next week\n\nShe leaves on Monday.", "AUS JOR", "country=JOR city=-"),
    ("2024-05-16", "Penny Wong to travel to Tbilisi, Georgia next week\n\nShe leaves on Monday.", "AUS GEO", "country=GEO city=Tbilisi"),
    ("2024-05-16", "Petr Fiala met Olaf Scholz on Tuesday, and has invited him to Prague.", "CZE DEU", "city=- when=2024-05-14"),
    ("2024-05-16", "On the call tomorrow with Olaf Scholz, Petr Fiala expects progress.", "CZE DEU", "when=2024-05-17"),
    (
        "2022-09-16",
        "Remarks by Prime Minister Modi and Vice President Harris Before Bilateral Meeting\n\n\
         Vice President's Residence\n\nWashington, D.C.\n\n9:25 A.M. EDT\n\nVICE PRESIDENT HARRIS: Prime Minister, welcome.",
        "USA IND",
        "city=Washington country=USA",
    ),
    ("2024-05-02", "There will be a meeting between Trump and Xi in Beijing next week.", "USA CHN", "status=planned city=Beijing"),
    ("2024-05-02", "There may be talks between Rubio and Lavrov in Doha this weekend.", "USA RUS", "status=proposed city=Doha"),
    ("2024-05-02", "On the agenda is a meeting between Rubio and Lavrov.", "USA RUS", "status=planned"),
    ("2026-03-05", "Rubio's itinerary includes talks with Jaishankar in Delhi on Friday.", "USA IND", "status=planned when=2026-03-06"),
    ("2025-06-12", "Rubio arrived in Paris on Monday after a stop in Rome, and met Macron.", "USA FRA", "city=Paris when=2025-06-09"),
    ("2024-05-02", "Peskov dismissed talk of a meeting between Putin and Zelensky.", "RUS UKR", "status=denied"),
    ("2024-05-02", "There was a meeting between Trump and Xi in Beijing last week.", "USA CHN", "status=held city=Beijing"),
    ("2024-05-02", "There won't be a meeting between Trump and Xi this year.", "USA CHN", "status=denied"),
    ("2024-05-02", "It would be the first meeting between Trump and Xi since 2019.", "USA CHN", "status=planned"),
    ("2024-05-02", "After talks with Putin in Moscow, Orban met Xi in Beijing.", "HUN CHN", "city=Beijing"),
    ("2025-06-12", "Rutte flew on to Sofia after meeting Erdogan in Ankara on Monday.", "NATO TUR", "city=Ankara when=2025-06-09"),
    ("2025-06-12", "Having met Erdogan in Ankara, Rutte flew on to Sofia.", "NATO TUR", "city=Ankara"),
    ("2025-06-12", "The visit comes a week after Rutte met Zelensky in Kyiv.", "NATO UKR", "city=Kyiv when=-"),
    ("2024-05-02", "Meloni, hosting Modi in Rome, called for peace.", "ITA IND", "city=Rome"),
    ("2024-05-02", "Scholz had not met Erdogan nor spoken with him.", "DEU TUR", "status=denied"),
    ("2024-05-02", "Biden would welcome a chance to meet Zelensky in Vilnius.", "USA UKR", "status=proposed city=Vilnius"),
    ("2024-05-02", "In Vilnius, Biden had an opportunity to meet Zelensky.", "USA UKR", "status=held city=Vilnius"),
    ("2024-05-02", "Blinken said: \"Next month I have the chance to visit Egypt.\"", "USA EGY", "status=planned"),
    ("2023-03-03", "Sergei Lavrov met Hakan Fidan in Izmir on Thursday.", "RUS TUR", "city=Izmir country=TUR when=2023-03-02"),
    ("2023-03-03", "Sergei Lavrov met Hakan Fidan in the Turkish capital on Thursday.", "RUS TUR", "city=Ankara country=TUR"),
    ("2023-03-03", "Sergei Lavrov met Hakan Fidan in the Black Sea resort of Sochi on Thursday.", "RUS TUR", "city=Sochi country=RUS"),
    ("2023-03-03", "Sergei Lavrov met Hakan Fidan in the Kazakh city of Aktau on Thursday.", "RUS TUR", "city=Aktau country=KAZ"),
    (
        "2023-03-03",
        "Joko Widodo will sit down with Anthony Albanese on the Indonesian island of Bali on Monday.",
        "IDN AUS",
        "country=IDN when=2023-03-06",
    ),
    (
        "2023-03-03",
        "Joe Biden met Olaf Scholz at the White House on Friday.",
        "USA DEU",
        "city=Washington country=USA venue=White House when=2023-03-03",
    ),
    (
        "2023-03-03",
        "Vladimir Putin held talks with Alexander Lukashenko in the Kremlin on Wednesday.",
        "RUS BLR",
        "city=Moscow country=RUS venue=Kremlin when=2023-03-01",
    ),
    ("2021-06-11", "Boris Johnson received Angela Merkel at 10 Downing Street on Thursday.", "GBR DEU", "city=London country=GBR"),
    (
        "2023-03-03",
        "Antony Blinken met today with Egyptian Foreign Minister Sameh Shoukry in Washington, D.C. Secretary Blinken thanked Egypt for its role.",
        "USA EGY",
        "city=Washington country=USA when=2023-03-03",
    ),
    // What is said at the door of a meeting appears on its day; a present tense with a weekday is a schedule.
    (
        "2025-06-11",
        "Secretary Marco Rubio And Peruvian Foreign Minister Elmer Schialer Before Their Meeting\n\nSECRETARY RUBIO: Good afternoon.",
        "USA PER",
        "when=2025-06-11",
    ),
    ("2023-03-02", "The talks between Emmanuel Macron and Olaf Scholz start on Monday in Paris.", "FRA DEU", "when=2023-03-06 city=Paris"),
    ("2023-03-02", "Talks took place in Ankara on Monday between Sergei Lavrov and Hakan Fidan.", "RUS TUR", "when=2023-02-27 city=Ankara"),
    ("2023-03-02", "Emmanuel Macron will visit Berlin and meet Olaf Scholz.", "FRA DEU", "status=planned city=Berlin"),
    ("2023-03-02", "Emmanuel Macron is set to visit Berlin and meet Olaf Scholz.", "FRA DEU", "status=planned city=Berlin"),
    (
        "2023-03-02",
        "Emmanuel Macron will travel to Berlin on Monday, meet Olaf Scholz and hold talks with Viktor Orban.",
        "FRA DEU",
        "status=planned when=2023-03-06",
    ),
    (
        "2023-03-02",
        "Emmanuel Macron arrived in Berlin on Tuesday, met Olaf Scholz and left for Oslo.",
        "FRA DEU",
        "status=held when=2023-02-28 city=Berlin",
    ),
    ("2023-03-02", "Emmanuel Macron did not visit Berlin or meet Olaf Scholz.", "FRA DEU", "status=denied"),
    ("2023-03-02", "Emmanuel Macron was to meet Olaf Scholz in Berlin, but the talks were put off.", "FRA DEU", "status=postponed"),
    (
        "2023-03-02",
        "Emmanuel Macron was due to meet Olaf Scholz in Berlin, but the meeting never took place.",
        "FRA DEU",
        "status=cancelled",
    ),
    ("2023-03-02", "Emmanuel Macron proposed that he and Olaf Scholz meet in Oslo.", "FRA DEU", "status=proposed city=Oslo"),
    ("2023-03-02", "Emmanuel Macron will meet Viktor Orban and then, on Friday, meet with Olaf Scholz.", "FRA DEU", "when=2023-03-03"),
    ("2023-03-02", "Emmanuel Macron will meet Viktor Orban and then, on Friday, meet with Olaf Scholz.", "FRA HUN", "when=-"),
    ("2023-03-02", "Emmanuel Macron met Viktor Orban on Monday and, on Tuesday, received Olaf Scholz.", "FRA DEU", "when=2023-02-28"),
    ("2023-03-02", "Emmanuel Macron met Viktor Orban on Monday and on Tuesday, his office said.", "FRA HUN", "when=2023-02-27/2023-02-28"),
    ("2023-03-02", "Emmanuel Macron will be in Berlin on Monday for talks with Olaf Scholz.", "FRA DEU", "when=2023-03-06 city=Berlin"),
    (
        "2023-04-14",
        "Subrahmanyam Jaishankar called on President Filipe Nyusi in Maputo on 13 April.",
        "IND MOZ",
        "city=Maputo country=MOZ when=2023-04-13",
    ),
    (
        "2023-03-03",
        "Mevlut Cavusoglu and Sergei Lavrov held talks that ended on Thursday in Antalya.",
        "TUR RUS",
        "city=Antalya country=TUR",
    ),
    (
        "2023-03-03",
        "A meeting between Emmanuel Macron and Olaf Scholz has been scheduled for Strasbourg on Tuesday.",
        "FRA DEU",
        "city=Strasbourg country=FRA",
    ),
    // Words that point.
    (
        "2005-04-22",
        "JAKARTA, April 22 (Xinhua) -- Chinese President Hu Jintao met here Friday with Vietnamese President Tran Duc Luong.",
        "CHN VNM",
        "city=Jakarta country=IDN when=2005-04-22",
    ),
    (
        "2002-06-04",
        "Almaty, June 4 (PTI) Russian President Vladimir Putin met Kazakh President Nursultan Nazarbayev here today.",
        "RUS KAZ",
        "city=Almaty country=KAZ when=2002-06-04",
    ),
    (
        "2023-03-03",
        "Antony Blinken flew to Samarkand on Wednesday. He met Kazakh Foreign Minister Mukhtar Tleuberdi there on Thursday.",
        "USA KAZ",
        "city=Samarkand country=UZB when=2023-03-02",
    ),
    // Journeys.
    (
        "2023-03-03",
        "Sergei Lavrov arrived in Baku on Thursday for a two-day visit. He met President Ilham Aliyev.",
        "RUS AZE",
        "city=Baku country=AZE",
    ),
    (
        "2023-03-03",
        "Wang Yi is in Budapest for a three-day visit. On Thursday Wang met Hungarian Foreign Minister Peter Szijjarto.",
        "CHN HUN",
        "city=Budapest country=HUN when=2023-03-02",
    ),
    (
        "2023-03-03",
        "Wendy Sherman will travel to Phnom Penh and Vientiane next week. In Laos, Sherman will meet Foreign Minister Saleumxay Kommasith.",
        "USA LAO",
        "country=LAO",
    ),
    // Datelines.
    (
        "2023-03-03",
        "ANKARA, March 3 (Reuters) - Turkish President Recep Tayyip Erdogan met Russian Foreign Minister Sergei Lavrov on Friday.",
        "TUR RUS",
        "city=Ankara country=TUR when=2023-03-03",
    ),
    (
        "1990-03-21",
        "WINDHOEK, March 21 (Reuter) - Namibia filled with foreign guests this week. U.S. Secretary of State James Baker and Soviet Foreign Minister Eduard Shevardnadze met on Tuesday.",
        "USA SUN",
        "city=Windhoek country=NAM when=1990-03-20",
    ),
    // Days.
    ("2023-03-03", "Olaf Scholz will meet Xi Jinping in Beijing on Monday.", "DEU CHN", "when=2023-03-06"),
    ("2023-03-03", "Lavrov last met Blinken in Geneva in January 2022.", "RUS USA", "city=Geneva when=2022-01"),
    (
        "2022-02-01",
        "Ukrainian President Volodymyr Zelensky said that last week he had talks with French President Emmanuel Macron.",
        "UKR FRA",
        "when=2022-01-24/2022-01-30",
    ),
    (
        "2025-08-22",
        "Trump said on Monday, after receiving Ukrainian President Volodymyr Zelenskyy at the White House, that he had begun arrangements.",
        "USA UKR",
        "when=2025-08-18",
    ),
    (
        "2022-11-13",
        "Joe Biden will sit down with Xi Jinping on Monday, a day after meeting South Korean President Yoon Suk-yeol in Phnom Penh.",
        "USA KOR",
        "when=2022-11-13 city=Phnom Penh",
    ),
    ("2022-02-15", "Vladimir Putin held talks with Chancellor of Germany Olaf Scholz in the Kremlin.", "RUS DEU", "when=2022-02-15"),
    ("2022-05-29", "Vladimir Putin had a telephone conversation with Serbian President Aleksandar Vucic.", "RUS SRB", "when=2022-05-29"),
    (
        "2022-02-02",
        "On February 4, Vladimir Putin will visit China. During his visit, Vladimir Putin will hold talks with Xi Jinping.",
        "RUS CHN",
        "when=2022-02-04",
    ),
    (
        "2025-03-10",
        "DIARY - Political events\n\nTUESDAY, MARCH 11\nYEREVAN - French Foreign Minister Jean-Noel Barrot meets Armenian Foreign Minister Ararat Mirzoyan\n\nTHURSDAY, MARCH 13\nOSLO - Norwegian Prime Minister Jonas Gahr Stoere meets Finnish President Alexander Stubb\n",
        "NOR FIN",
        "when=2025-03-13 city=Oslo",
    ),
    // Occasions.
    (
        "2024-09-27",
        "Britain's David Lammy met Mauritian Foreign Minister Maneesh Gobin on the margins of the UN General Assembly on Thursday.",
        "GBR MUS",
        "occasion=UN General Assembly sidelines=true city=New York country=USA",
    ),
    (
        "2023-09-20",
        "Winston Peters sat down with Hakan Fidan on the margins of the opening week of the 78th session of the United Nations General Assembly.",
        "NZL TUR",
        "occasion=78th session of the UN General Assembly sidelines=true",
    ),
    (
        "2023-12-14",
        "Wang Yi met Hakan Fidan on the sidelines of the Global Refugee Forum in Geneva on Wednesday.",
        "CHN TUR",
        "occasion=Global Refugee Forum sidelines=true city=Geneva",
    ),
    (
        "2023-12-14",
        "Wang Yi met Hakan Fidan at the Global Refugee Forum in Geneva on Wednesday.",
        "CHN TUR",
        "occasion=Global Refugee Forum city=Geneva",
    ),
    (
        "2025-06-24",
        "Recep Tayyip Erdogan is in The Hague for a NATO summit. Erdogan will meet German Chancellor Friedrich Merz on the sidelines on Wednesday.",
        "TUR DEU",
        "occasion=NATO summit sidelines=true when=2025-06-25 city=The Hague",
    ),
    // Lengths.
    ("2023-03-03", "Blinken and Lavrov spoke for roughly 10 minutes in New Delhi on Thursday.", "USA RUS", "minutes=10"),
    ("2023-03-03", "Blinken met Lavrov on Thursday. The talks lasted two and a half hours.", "USA RUS", "minutes=150"),
    ("2022-03-10", "Dmytro Kuleba met Sergei Lavrov in Antalya on Thursday. It lasted about an hour and a half.", "UKR RUS", "minutes=90"),
    ("2023-03-03", "Recep Tayyip Erdogan and Vladimir Putin talked for three hours in Sochi on Thursday.", "TUR RUS", "minutes=180"),
    ("2023-03-03", "Macron met Scholz in Paris on Thursday for half an hour.", "FRA DEU", "minutes=30"),
    ("2023-03-03", "Macron and Scholz met on Thursday. Their meeting ran for less than 20 minutes.", "FRA DEU", "minutes=20"),
    (
        "2023-03-03",
        "Joe Biden spoke by phone with Xi Jinping on Thursday. The 45-minute call was their first this year.",
        "USA CHN",
        "minutes=45",
    ),
    // Outcomes.
    ("2023-03-03", "Putin and Xi met in Moscow on Thursday and signed a joint declaration on gas.", "RUS CHN", "outcome=signed"),
    ("2023-03-03", "Putin met Xi in Moscow on Thursday. The two presidents signed an agreement on trade.", "RUS CHN", "outcome=signed"),
    ("2025-07-11", "Keir Starmer and Emmanuel Macron signed a defence treaty in London on Thursday.", "GBR FRA", "outcome=signed"),
    ("2023-03-03", "Lavrov and Blinken met in Geneva on Thursday. The talks ended without agreement.", "RUS USA", "outcome=no_agreement"),
    ("2023-03-03", "Lavrov and Blinken met in Geneva on Thursday but failed to reach a deal.", "RUS USA", "outcome=no_agreement"),
    ("2023-03-03", "Lavrov and Blinken met in Geneva on Thursday. They agreed to meet again next month.", "RUS USA", "outcome=meet_again"),
    (
        "2023-03-03",
        "Lavrov and Blinken met in Geneva on Thursday. The two ministers agreed to continue talks.",
        "RUS USA",
        "outcome=meet_again",
    ),
    (
        "2023-03-03",
        "Macron and Scholz met in Paris on Thursday. They issued a joint statement on defence.",
        "FRA DEU",
        "outcome=joint_statement",
    ),
    ("2023-03-03", "Macron and Scholz met in Paris on Thursday. They agreed on a plan for tank production.", "FRA DEU", "outcome=agreed"),
    (
        "2023-03-03",
        "Putin and Lukashenko met in Minsk on Thursday. A treaty on customs was signed after the talks.",
        "RUS BLR",
        "outcome=signed",
    ),
    // The talk's own place stands behind the partner, is where the traveller goes next, or what the host lends.
    (
        "2024-05-16",
        "Baiba Braže discussed visas with her Kenyan counterpart Musalia Mudavadi in Mombasa on Tuesday.",
        "LVA KEN",
        "city=Mombasa country=KEN mode=in_person when=2024-05-14",
    ),
    ("2024-05-16", "Before coming to Qatar, Baiba Braže met Musalia Mudavadi in Nairobi.", "LVA KEN", "city=Nairobi country=KEN"),
    (
        "2024-05-16",
        "Baiba Braže left Riga on Wednesday for Nairobi, where she is to see Musalia Mudavadi.",
        "LVA KEN",
        "city=Nairobi status=planned",
    ),
    ("2024-05-16", "Baiba Braže is on her way to Nairobi for a meeting with Musalia Mudavadi.", "LVA KEN", "city=Nairobi status=planned"),
    ("2024-05-16", "Austria will host talks between Kenya and Latvia next month.", "KEN LVA", "country=AUT when=2024-06"),
    ("2024-05-16", "Baiba Braže met Musalia Mudavadi in North Macedonia's capital on Monday.", "LVA KEN", "city=Skopje country=MKD"),
    ("2024-05-16", "Baiba Braže met Musalia Mudavadi in the Tajik town of Guliston on Monday.", "LVA KEN", "city=Guliston country=TJK"),
    ("2024-05-16", "Baiba Braže and Musalia Mudavadi discussed drones over lunch in Nairobi.", "LVA KEN", "city=Nairobi"),
    (
        "2024-05-16",
        "Musalia Mudavadi received the visiting Latvian foreign minister, Baiba Braže, on Monday.",
        "LVA KEN",
        "country=KEN mode=in_person",
    ),
    // Datelines of other houses; the seat of an organisation; a country named like its capital; a title's only place.
    (
        "2024-05-16",
        "Muscat: Sultan Haitham bin Tarik received the ambassador of Latvia, Ilze Kalvane, on Wednesday.",
        "OMN LVA",
        "city=Muscat country=OMN",
    ),
    (
        "2024-05-16",
        "KUWAIT, May 16 (KUNA) -- Foreign Minister Abdullah Al-Yahya met the ambassador of Latvia, Ilze Kalvane, on Wednesday.",
        "KWT LVA",
        "city=Kuwait City country=KWT",
    ),
    (
        "2024-05-16",
        "VIENNA, May 16 (Reuters) - OPEC chief Haitham al-Ghais met Kenyan oil minister Davis Chirchir on Wednesday.",
        "OPEC KEN",
        "city=Vienna country=AUT",
    ),
    (
        "2024-05-16",
        "LUSAKA, May 16 (Reuters) - Latvian Foreign Minister Baiba Braže arrived here on Wednesday for talks with her Zambian counterpart Mulambo Haimbe.",
        "LVA ZMB",
        "city=Lusaka country=ZMB",
    ),
    (
        "2024-05-16",
        "ATHENS, May 16 (UPI) -- Baiba Braže, on her first visit to Greece, held talks on Wednesday with Foreign Minister George Gerapetritis.",
        "LVA GRC",
        "city=Athens country=GRC",
    ),
    ("2024-05-16", "TITLE Braže woos Mudavadi in Mombasa\nBaiba Braže met Musalia Mudavadi on Wednesday.", "LVA KEN", "city=Mombasa"),
    // What became of it.
    ("2024-05-16", "Baiba Braže will no longer meet Musalia Mudavadi in Nairobi on June 3.", "LVA KEN", "status=cancelled when=2024-06-03"),
    ("2024-05-16", "The planned meeting between Baiba Braže and Musalia Mudavadi fell through.", "LVA KEN", "status=cancelled"),
    ("2024-05-16", "Baiba Braže has postponed until Friday her meeting with Musalia Mudavadi.", "LVA KEN", "status=postponed"),
    (
        "2024-05-16",
        "A meeting of the Kenya-Latvia commission which was to have opened in Riga on Monday has been put off.",
        "KEN LVA",
        "status=postponed city=Riga",
    ),
    ("2024-05-16", "Baiba Braže ruled out meeting Musalia Mudavadi.", "LVA KEN", "status=denied"),
    ("2024-05-16", "Nor would Baiba Braže meet Musalia Mudavadi in Nairobi next week.", "LVA KEN", "status=denied"),
    ("2024-05-16", "A meeting between Baiba Braže and Musalia Mudavadi is not on the agenda.", "LVA KEN", "status=denied"),
    ("2024-05-16", "Baiba Braže hopes for a breakthrough when she sees Musalia Mudavadi.", "LVA KEN", "status=planned"),
    ("2024-05-16", "We look forward to the call between Baiba Braže and Musalia Mudavadi.", "LVA KEN", "status=planned mode=phone"),
    ("2024-05-16", "In her meetings with Musalia Mudavadi, Baiba Braže will raise visas.", "LVA KEN", "status=planned"),
    // The gathering behind a meeting.
    (
        "2024-05-16",
        "Penny Wong held separate meetings with Sergey Lavrov and Hakan Fidan on the sidelines of the APEC summit in Lima. A day earlier, she met Wang Yi in Beijing.",
        "AUS CHN",
        "city=Beijing occasion=-",
    ),
    (
        "2024-05-16",
        "Petr Fiala met Robert Fico on the sidelines of the Shanghai Cooperation Organisation (SCO) energy conclave in Astana.",
        "CZE SVK",
        "city=Astana sidelines=true occasion=Shanghai Cooperation Organisation (SCO) energy conclave",
    ),
    // What became of a plan.
    (
        "2024-05-16",
        "Talks between Chile and Peru, due to open in Arica on Tuesday, will not go ahead.",
        "CHL PER",
        "status=cancelled when=2024-05-21",
    ),
    (
        "2024-05-16",
        "A meeting between Penny Wong and Wang Yi planned for Monday in Perth has been deferred.",
        "AUS CHN",
        "status=postponed city=Perth",
    ),
    ("2024-05-16", "The call between Penny Wong and Wang Yi set for noon is off.", "AUS CHN", "status=cancelled mode=phone"),
    ("2024-05-16", "The meeting between Penny Wong and Wang Yi is still on, an aide said.", "AUS CHN", "status=planned"),
    ("2024-05-16", "Penny Wong's trip to Fiji has been taken off the agenda.", "AUS FJI", "status=cancelled"),
    ("2024-05-16", "Talks between Chile and Peru were ongoing in Lima on Thursday.", "CHL PER", "status=ongoing city=Lima"),
    ("2024-05-16", "Petr Fiala rejected an offer of talks with Viktor Orban.", "CZE HUN", "status=denied"),
    ("2024-05-16", "Petr Fiala has turned down an offer of talks from Viktor Orban.", "HUN CZE", "status=denied"),
    ("2024-05-16", "Petr Fiala dropped plans for a meeting with Viktor Orban.", "CZE HUN", "status=cancelled"),
    ("2024-05-16", "Petr Fiala said no to a meeting with Viktor Orban.", "CZE HUN", "status=denied"),
    ("2024-05-16", "Petr Fiala asked Olaf Scholz for a meeting in June.", "CZE DEU", "status=proposed when=2024-06"),
    ("2024-05-16", "Petr Fiala said he would be happy to meet Olaf Scholz.", "CZE DEU", "status=proposed"),
    ("2024-05-16", "Petr Fiala had to phone Olaf Scholz on Monday.", "CZE DEU", "status=held when=2024-05-13"),
    (
        "2024-05-16",
        "Petr Fiala has put off a trip to Serbia. He had been due to meet Aleksandar Vucic in Belgrade on Friday.",
        "CZE SRB",
        "status=postponed city=Belgrade",
    ),
    (
        "2024-05-16",
        "Petr Fiala met Robert Fico in Brno on Monday. A second meeting planned for Friday was called off.",
        "CZE SVK",
        "status=held city=Brno",
    ),
    (
        "2024-05-16",
        "Chile and Peru held consultations on Monday. The next round is foreseen in Tacna in 2025.",
        "CHL PER",
        "status=held when=2024-05-13",
    ),
    // Days of the second of two, of journeys begun, of what is told beside.
    (
        "2024-05-16",
        "Petr Fiala will meet Robert Fico on Monday and Donald Tusk the following day.",
        "CZE POL",
        "status=planned when=2024-05-21",
    ),
    (
        "2024-05-16",
        "Petr Fiala met Robert Fico in Brno on Tuesday and then flew to Gdansk for talks with Donald Tusk.",
        "CZE POL",
        "status=held city=Gdansk when=2024-05-14",
    ),
    ("2024-05-16", "Petr Fiala arrived in Gdansk on Tuesday and was to meet Donald Tusk on Wednesday.", "CZE POL", "when=2024-05-15"),
    ("2024-05-16", "Ahead of Sunday's summit, Petr Fiala met Donald Tusk in Gdansk.", "CZE POL", "city=Gdansk when=-"),
    ("2024-05-16", "Petr Fiala met Donald Tusk for the third time this year on Monday.", "CZE POL", "when=2024-05-13"),
    (
        "2024-05-16",
        "The talks between Petr Fiala and Donald Tusk which fell through in April will now take place in Gdansk on Friday.",
        "CZE POL",
        "status=planned city=Gdansk when=2024-05-17",
    ),
    (
        "2024-05-16",
        "Petr Fiala spoke by phone with Donald Tusk late on Tuesday and the two agreed to meet in Gdansk.",
        "CZE POL",
        "status=held mode=phone when=2024-05-14",
    ),
    (
        "2024-05-16",
        "Petr Fiala will be in Gdansk from 20 to 22 May for talks with Donald Tusk.",
        "CZE POL",
        "city=Gdansk when=2024-05-20/2024-05-22",
    ),
    // Posts leave "I" out.
    (
        "2024-05-16",
        "\"Met Foreign Minister Penny Wong in Hobart today,\" Czech minister Jan Lipavsky wrote on X.",
        "CZE AUS",
        "status=held city=Hobart when=2024-05-16",
    ),
    (
        "2024-05-16",
        "\"Delighted to host Foreign Minister Penny Wong tomorrow,\" Czech minister Jan Lipavsky tweeted.",
        "CZE AUS",
        "status=planned when=2024-05-17",
    ),
    (
        "2024-05-16",
        "\"Productive call with Foreign Minister Penny Wong,\" Czech minister Jan Lipavsky posted.",
        "CZE AUS",
        "status=held mode=phone",
    ),
    (
        "2024-05-16",
        "\"It was an honour to receive Foreign Minister Penny Wong,\" Czech minister Jan Lipavsky said.",
        "CZE AUS",
        "status=held mode=in_person",
    ),
    // In passing.
    (
        "2024-05-16",
        "PRAGUE - Petr Fiala met Donald Tusk on Thursday. Tusk, who came from Vilnius where he had talks with Ingrida Simonyte, will leave on Friday.",
        "CZE POL",
        "city=Prague",
    ),
    (
        "2025-06-12",
        "Iran's Abbas Araghchi flew home from Muscat on Sunday without meeting Oman's Badr Albusaidi.",
        "IRN OMN",
        "status=denied when=2025-06-08",
    ),
    (
        "2025-06-12",
        "Mexico's Claudia Sheinbaum spoke with Guatemala's Bernardo Arévalo last Tuesday, but she hasn't visited Honduras or spoken to Gustavo Petro of Colombia.",
        "MEX COL",
        "status=denied",
    ),
    (
        "2025-06-12",
        "The Prime Minister of Japan, Shigeru Ishiba, is coming to Canberra on Tuesday to see Anthony Albanese, her office said.",
        "JPN AUS",
        "status=planned when=2025-06-17",
    ),
    (
        "2025-06-12",
        "Emmanuel Macron said he had seen no results yet from the meeting of Indian and Chinese delegations, which took place near Ladakh.",
        "IND CHN",
        "status=held",
    ),
    (
        "2025-06-12",
        "Marco Rubio called Mongolia's Battsetseg Batmunkh on Friday to discuss efforts to lower tariffs on cashmere.",
        "USA MNG",
        "status=held mode=phone",
    ),
    ("2025-06-12", "\"We don't have any meeting scheduled between Japan and South Korea,\" the official said.", "JPN KOR", "status=denied"),
    ("2025-06-12", "\"I don't plan to meet Kim Jong Un,\" Donald Trump said.", "USA PRK", "status=denied"),
    (
        "2025-06-12",
        "TITLE Kosovo PM Kurti says no to meeting with Vučić in Brussels\nThe prime minister said so on Tuesday.",
        "XKX SRB",
        "status=denied",
    ),
    (
        "2025-06-12",
        "TITLE Finland's Valtonen: Call with Lavrov 'not on the cards'\nThe minister spoke in Turku.",
        "FIN RUS",
        "status=denied",
    ),
    (
        "2025-06-12",
        "A trip to Guyana by Surinamese President Jennifer Simons will not take place before Easter.",
        "SUR GUY",
        "status=postponed",
    ),
    (
        "2025-06-12",
        "A conversation between Vjosa Osmani and Bangladesh's Touhid Hossain was moved to Friday.",
        "XKX BGD",
        "status=postponed",
    ),
    (
        "2025-06-12",
        "Jonas Gahr Støre left Beijing on Wednesday after talks with Xi Jinping that covered salmon.",
        "NOR CHN",
        "city=Beijing",
    ),
    (
        "2025-06-12",
        "Faisal bin Farhan and Iran's Abbas Araghchi exchanged views on the sidelines of an Islamic summit in Jeddah.",
        "SAU IRN",
        "city=Jeddah sidelines=true",
    ),
    (
        "2025-06-12",
        "Kaja Kallas carries on to Yerevan tomorrow for a dinner with Ararat Mirzoyan.",
        "EU ARM",
        "city=Yerevan when=2025-06-13",
    ),
    (
        "2015-05-08",
        "Chancellor Angela Merkel with Tunisian Prime Minister Habib Essid in Berlin, 7 May 2015, before their working lunch.",
        "DEU TUN",
        "status=held when=2015-05-07",
    ),
    (
        "2025-06-12",
        "Penny Wong and Fiji's Sitiveni Rabuka discussed the reef on Tuesday, and the two agreed to see each other in September.",
        "AUS FJI",
        "when=2025-06-10",
    ),
    (
        "2025-06-12",
        "Marta Kos will pay visits to North Macedonia on Monday and to Albania on Tuesday.",
        "EU ALB",
        "status=planned when=2025-06-17",
    ),
    (
        "2025-06-12",
        "TITLE Botswana's Boko off to Harare next month\nHe leaves on the 3rd.",
        "BWA ZWE",
        "status=planned city=Harare when=2025-07",
    ),
    ("2025-06-12", "Eritrea's Isaias Afwerki met the presidents of Chad and South Sudan, each on his own.", "ERI TCD", "status=held"),
    (
        "2025-06-12",
        "Jean-Noël Barrot pressed his Emirati opposite number Abdullah bin Zayed, who was in Paris for the day, to keep a road open.",
        "FRA ARE",
        "city=Paris",
    ),
    (
        "2026-04-12",
        "Emmanuel Macron welcomes Lebanese army chief Rodolphe Haykal on the steps of the Elysee Palace in Paris on Friday.",
        "FRA LBN",
        "status=held when=2026-04-10 city=Paris",
    ),
    (
        "2025-07-10",
        "TITLE French FM Barrot to travel to Tunisia 'in coming days' after Macron-Tebboune call\nThe trip is his third.",
        "FRA DZA",
        "mode=phone status=held",
    ),
    (
        "2025-07-10",
        "TITLE Merz heads to Ankara: what does Germany want?\nThe chancellor will be there for a day.",
        "DEU TUR",
        "city=Ankara",
    ),
    ("2025-05-08", "In March Robert Dussey was in Bamako to talk to the junta.", "TGO MLI", "when=2025-03 city=Bamako"),
    (
        "2025-03-25",
        "Marco Rubio is on a tour of the Caribbean. The last stop is Paramaribo, where President Chan Santokhi will host him for lunch on Friday.",
        "USA SUR",
        "city=Paramaribo when=2025-03-28",
    ),
    (
        "2026-05-12",
        "Kassym-Jomart Tokayev and Shavkat Mirziyoyev opened a port on Tuesday, and the presidents held talks in Astana. Mirziyoyev arrived in Astana on Monday.",
        "KAZ UZB",
        "when=2026-05-12",
    ),
    (
        "2025-09-04",
        "Donald Tusk met Inga Ruginiene in Warsaw on Thursday. Ruginiene will meet Ursula von der Leyen in Brussels next week. The two also spoke by phone with Latvia's Evika Silina.",
        "POL LVA",
        "mode=phone",
    ),
    // Everyday shapes.
    ("2025-06-12", "Talks between Barrow and Sall hang in the balance.", "GMB SEN", "status=planned when=-"),
    (
        "2025-06-12",
        "The meeting between Marape and Albanese has been brought forward to Thursday.",
        "PNG AUS",
        "status=planned when=2025-06-12",
    ),
    (
        "2025-06-12",
        "A trip by Barrow to Dakar, where he was to meet Faye, was put on hold on Monday.",
        "GMB SEN",
        "status=postponed city=Dakar when=-",
    ),
    ("2025-06-12", "A planned meeting between Ruto and Museveni did not materialise.", "KEN UGA", "status=cancelled"),
    ("2025-06-12", "Lula said there was no point in meeting Milei.", "BRA ARG", "status=denied when=-"),
    ("2025-06-12", "Lula turned down a request from Milei for a meeting.", "BRA ARG", "status=denied"),
    ("2025-06-12", "Prabowo broke off his visit to Canberra on Monday.", "IDN AUS", "city=Canberra when=2025-06-09"),
    (
        "2025-06-12",
        "If all goes well, Støre will meet Frederiksen in Nuuk on Friday.",
        "NOR DNK",
        "status=planned city=Nuuk country=GRL when=2025-06-13",
    ),
    ("2025-06-12", "Støre flew to Nuuk for talks with Frederiksen on Monday.", "NOR DNK", "mode=in_person city=Nuuk when=2025-06-09"),
    ("2025-06-12", "Prabowo dispatched Sugiono to Hanoi for talks with To Lam.", "IDN VNM", "mode=in_person city=Hanoi"),
    (
        "2025-06-12",
        "Talks between delegations headed by Wang Yi and Sergei Lavrov began in Tianjin on Monday.",
        "CHN RUS",
        "city=Tianjin when=2025-06-09",
    ),
    ("2025-06-12", "At talks in Nairobi, Ruto and Museveni agreed to reopen the crossing.", "KEN UGA", "city=Nairobi"),
    ("2025-06-12", "Ramaphosa and Chapo agreed by phone on Monday to keep the border open.", "ZAF MOZ", "mode=phone when=2025-06-09"),
    (
        "2025-06-12",
        "Ruto told Museveni in Entebbe on Monday that the railway would be built.",
        "KEN UGA",
        "mode=in_person city=Entebbe when=2025-06-09",
    ),
    (
        "2025-06-12",
        "Carney, whom Starmer hosted at Chequers on Saturday, called for calm.",
        "CAN GBR",
        "country=GBR venue=Chequers when=2025-06-07",
    ),
    ("2025-06-12", "Albanese was hosted by Marape in Port Moresby on Monday.", "AUS PNG", "city=Port Moresby when=2025-06-09"),
    ("2025-06-12", "Meloni met Rama in Tirana on Monday, a day after hosting Saied.", "ITA TUN", "when=2025-06-08 city=- country=ITA"),
    ("2025-06-12", "Meloni met Rama in Tirana on Monday, a day after hosting Saied.", "ITA ALB", "when=2025-06-09 city=Tirana"),
    ("2025-06-12", "Meloni met Rama on Monday before travelling on to Tunis.", "ITA ALB", "when=2025-06-09 city=- country=-"),
    ("2025-06-12", "Macron had an hour with Pashinyan in Yerevan on Monday.", "FRA ARM", "minutes=60 city=Yerevan"),
    ("2025-06-12", "Yvette Cooper apologised to Fidan by phone on Tuesday.", "GBR TUR", "mode=phone when=2025-06-10"),
    (
        "2025-06-12",
        "Kallas told Shoigu when the two met in Baku on Monday that the sanctions would stay.",
        "EU RUS",
        "city=Baku when=2025-06-09",
    ),
    ("2025-06-12", "Støre and Frederiksen have been holding talks on Svalbard since May.", "NOR DNK", "status=ongoing"),
    (
        "2025-06-12",
        "The visit by Carney, due in Delhi on Tuesday, would go ahead, Modi said.",
        "CAN IND",
        "status=planned city=Delhi when=2025-06-17",
    ),
    (
        "2025-06-12",
        "Carney will be in Warsaw for talks with Tusk early next week.",
        "CAN POL",
        "status=planned city=Warsaw when=2025-06-16/2025-06-22",
    ),
    ("2025-06-12", "Sandu's planned visit to Bucharest next week is in doubt.", "MDA ROU", "status=planned city=Bucharest"),
    (
        "2025-06-12",
        "Monday's talks between Macron and Merz in Paris are likely to be dominated by Iran.",
        "FRA DEU",
        "status=planned when=2025-06-16",
    ),
    ("2025-06-12", "Modi's first meeting in Ottawa was with Carney.", "IND CAN", "status=held city=Ottawa"),
    ("2025-06-12", "After meeting Rama in Tirana on Monday, Meloni will fly to Tunis.", "ITA ALB", "city=Tirana"),
    ("2031-06-12", "Robert Abela handed Edi Rama a letter in Tirana on Monday.", "MLT ALB", "mode=in_person city=Tirana when=2031-06-09"),
    ("2025-06-12", "Abela and Rama clashed in Tirana on Monday over visas.", "MLT ALB", "mode=in_person city=Tirana"),
    (
        "2025-06-12",
        "Abela promised to open an embassy during a meeting with Rama in Tirana on Friday.",
        "MLT ALB",
        "status=held when=2025-06-06",
    ),
    ("2025-06-12", "Abela refused to sign the treaty at talks with Rama in Tirana on Friday.", "MLT ALB", "status=held when=2025-06-06"),
    ("2025-06-12", "Abela and Rama failed to reach an agreement at talks in Tirana on Friday.", "MLT ALB", "status=held when=2025-06-06"),
    ("2025-06-12", "Abela vowed to raise the wreck at a meeting with Rama in Tirana next week.", "MLT ALB", "status=planned"),
    ("2025-06-12", "Abela will, on Friday, hold talks with Rama in Tirana.", "MLT ALB", "status=planned when=2025-06-13 city=Tirana"),
    ("2025-06-12", "Abela had, for the second time, spoken with Rama.", "MLT ALB", "status=held"),
    ("2025-06-12", "Prabowo's visit to Ankara began with a meeting with Erdogan on Monday.", "IDN TUR", "city=Ankara when=2025-06-09"),
    (
        "2025-06-12",
        "The EU welcomed talks held in Doha on Monday between Rwanda and Kenya.",
        "RWA KEN",
        "status=held city=Doha when=2025-06-09",
    ),
    (
        "2025-06-12",
        "Norway hopes to build on the talks held on Monday between Rwanda and Kenya in Doha.",
        "RWA KEN",
        "status=held city=Doha",
    ),
    ("2025-06-12", "Putin received in the Kremlin President Alar Karis on Monday.", "RUS EST", "country=RUS when=2025-06-09"),
    (
        "2025-06-12",
        "Mudavadi met Odongo on the fringe of the African Union summit in Addis Ababa on Saturday.",
        "KEN UGA",
        "sidelines=true occasion=African Union summit",
    ),
    ("2025-06-12", "Sergey Lavrov's meeting with Hakan Fidan, Moscow, June 11, 2025", "RUS TUR", "city=Moscow when=2025-06-11"),
    (
        "2025-12-02",
        "TITLE Trump says will speak to Putin next week\nThe two sides gave no details.",
        "USA RUS",
        "status=planned when=2025-12-08/2025-12-14",
    ),
    (
        "2025-12-02",
        "TITLE Prabowo arrives in Muscat; to hold talks with Sultan Haitham\nThe two sides gave no details.",
        "IDN OMN",
        "status=planned city=Muscat",
    ),
    (
        "2025-11-03",
        "BISHKEK, November 3 (Kazinform) - President Tokayev, who is in Kyrgyzstan on a state visit, received Prime Minister Adylbek Kasymaliev.",
        "KAZ KGZ",
        "country=KGZ",
    ),
    (
        "2025-10-09",
        "Accra, Oct. 9 (GNA) - President John Dramani Mahama met President Ouattara in Abidjan on Wednesday. Foreign Minister Samuel Okudzeto Ablakwa held talks with his Ivorian opposite number.",
        "GHA CIV",
        "city=Abidjan",
    ),
    ("2025-06-12", "A meeting between Abela and Rama in Tirana is possible.", "MLT ALB", "status=proposed when=-"),
    ("2025-06-12", "A meeting between Abela and Rama is not possible now.", "MLT ALB", "status=denied"),
    ("2025-06-12", "A meeting between Abela and Rama looks unlikely.", "MLT ALB", "status=denied"),
    ("2025-06-12", "A meeting between Abela and Rama is likely next week.", "MLT ALB", "status=planned"),
    ("2025-06-12", "A summit between Abela and Rama is in the works.", "MLT ALB", "status=proposed"),
    ("2025-06-12", "A meeting of Abela and Rama is being prepared.", "MLT ALB", "status=proposed"),
    ("2025-06-12", "The meeting of Abela and Rama took place in Tirana on Monday.", "MLT ALB", "status=held city=Tirana when=2025-06-09"),
    ("2025-06-12", "A phone call between Abela and Rama cannot be ruled out.", "MLT ALB", "status=proposed mode=phone"),
    ("2025-06-12", "A meeting between Abela and Rama is out of the question.", "MLT ALB", "status=denied"),
    ("2025-06-12", "A meeting between Abela and Rama would be premature.", "MLT ALB", "status=denied"),
    ("2025-06-12", "Preparations for a meeting between Abela and Rama are under way.", "MLT ALB", "status=planned"),
    ("2025-06-12", "Chances of a meeting between Abela and Rama are slim.", "MLT ALB", "status=proposed"),
    ("2025-06-12", "Abela's visit to Tirana is on hold.", "MLT ALB", "status=postponed"),
    ("2025-06-12", "Preparations are under way for a meeting between Abela and Rama.", "MLT ALB", "status=planned when=-"),
    ("2025-06-12", "Abela is hosting Rama later this afternoon.", "MLT ALB", "status=planned when=2025-06-12"),
    ("2025-06-12", "Abela picked up the phone and spoke with Rama.", "MLT ALB", "mode=phone"),
    ("2025-06-12", "A meeting between Abela and Rama is being finalised.", "MLT ALB", "status=planned when=-"),
    ("2025-06-12", "Abela has every reason to meet Rama.", "MLT ALB", "status=proposed when=-"),
];

/// Slots that must not be filled so, mostly must stay empty.
const REFUSE: &[Case] = &[
    ("2023-03-03", "Putin met Xi in Moscow on Thursday and the two signed no documents.", "RUS CHN", "outcome=-"),
    // What is talked about lies elsewhere.
    ("2023-03-03", "Macron and Scholz discussed the war in Ukraine by phone.", "FRA DEU", "city=- country=-"),
    ("2023-03-03", "Emmanuel Macron spoke by phone with Olaf Scholz and said that troops in Niamey would leave.", "FRA DEU", "city=-"),
    ("2023-03-03", "Blinken met Lavrov on Thursday before returning to Washington.", "USA RUS", "city=!Washington"),
    ("2016-09-05", "Abe met Xi on Monday to speak about averting clashes in the East China Sea.", "JPN CHN", "city=- country=-"),
    ("2009-07-09", "Oscar Arias met Manuel Zelaya, whom Congress in Tegucigalpa had removed, on Thursday.", "CRI HND", "city=!Tegucigalpa"),
    // A dateline is no place of what others did long ago, by phone, or elsewhere.
    (
        "2016-04-01",
        "BERLIN, April 1 (Reuters) - Helmut Kohl met Soviet leader Mikhail Gorbachev in July 1990 to talk about unity.",
        "DEU SUN",
        "city=!Berlin",
    ),
    (
        "2023-03-03",
        "DUBAI, March 3 (Reuters) - Iranian Foreign Minister Hossein Amir-Abdollahian met Syrian President Bashar al-Assad on Thursday.",
        "IRN SYR",
        "city=!Dubai",
    ),
    (
        "2023-03-03",
        "PARIS, March 3 (Reuters) - Emmanuel Macron spoke by telephone with Olaf Scholz on Friday.",
        "FRA DEU",
        "city=- country=-",
    ),
    ("2023-03-03", "BERLIN, March 3 (Reuters) - Olaf Scholz met Joe Biden at the White House on Friday.", "DEU USA", "city=Washington"),
    // "There is" points nowhere.
    ("2023-03-03", "Scholz flew to Rome on Wednesday. Macron said there is hope after he met Biden on Thursday.", "FRA USA", "city=!Rome"),
    ("2024-05-16", "Baiba Braže and Musalia Mudavadi went over visas and the port of Mombasa.", "LVA KEN", "city=!Mombasa"),
    (
        "2024-05-16",
        "TITLE Braže sees Mudavadi, goes on to Kigali\nBaiba Braže met Musalia Mudavadi on Wednesday.",
        "LVA KEN",
        "city=!Kigali",
    ),
    // Another's journey.
    ("2023-03-03", "Wang Yi visited Jakarta last year. Blinken met Lavrov on Thursday.", "USA RUS", "city=- country=-"),
    ("2023-03-03", "Blinken met visiting Lavrov on Thursday.", "USA RUS", "city=-"),
    // Times of something else.
    ("2023-03-03", "Officials said on Friday that Blinken will meet Lavrov.", "USA RUS", "when=-"),
    (
        "2022-04-09",
        "Vladimir Putin spoke by phone with Ilham Aliyev. They discussed the outcome of Aliyev's April 6 talks.",
        "RUS AZE",
        "when=!2022-04-06",
    ),
    (
        "2023-12-08",
        "Javier Milei receives former Brazilian president Jair Bolsonaro ahead of the inauguration on Sunday.",
        "ARG BRA",
        "when=!2023-12-10",
    ),
    ("2020-03-05", "Japan and China on Thursday agreed to postpone a meeting between Shinzo Abe and Xi Jinping.", "JPN CHN", "when=-"),
    (
        "2024-11-28",
        "Joao Cravinho, who takes up his duties on 1 December, will meet President Mohamed Ould Ghazouani of Mauritania.",
        "PRT MRT",
        "when=!2024-12-01",
    ),
    ("2023-03-03", "Blinken met Lavrov for the first time since February 2022.", "USA RUS", "when=!2022-02"),
    (
        "1999-06-02",
        "Gerhard Schroeder received Finnish President Martti Ahtisaari and will brief others in Cologne on Thursday.",
        "DEU FIN",
        "when=!1999-05-27 city=!Cologne",
    ),
    // Lengths of something else.
    ("2022-03-10", "Kuleba and Lavrov discussed a 24-hour ceasefire in Antalya on Thursday.", "UKR RUS", "minutes=-"),
    ("2023-03-03", "Blinken met Lavrov on Thursday, two hours after landing in Delhi.", "USA RUS", "minutes=-"),
    ("2023-03-03", "Blinken met Lavrov on Thursday. He took a two-hour flight home.", "USA RUS", "minutes=-"),
    ("2023-03-03", "Blinken will meet Lavrov in 90 minutes.", "USA RUS", "minutes=-"),
    ("2014-08-26", "Poroshenko and Putin met alone late on Tuesday after six hours of wider negotiations.", "UKR RUS", "minutes=-"),
    // No outcome of this meeting.
    ("2023-03-03", "Putin met Xi in Moscow on Thursday. Putin signed a decree on pensions.", "RUS CHN", "outcome=-"),
    ("2023-03-03", "Putin met Xi in Moscow on Thursday. They are expected to sign an agreement on Friday.", "RUS CHN", "outcome=-"),
    ("2023-03-03", "Putin and Xi, who signed a treaty in 2001, met in Moscow on Thursday.", "RUS CHN", "outcome=-"),
    ("2023-03-03", "Putin met Xi in Moscow on Thursday. Britain and France signed a defence pact.", "RUS CHN", "outcome=-"),
    ("2023-03-03", "Putin and Xi agreed to meet in Sochi next month.", "RUS CHN", "outcome=-"),
    (
        "2023-03-03",
        "Lavrov met Blinken on Thursday. He warned that war would follow if the sides failed to reach a deal.",
        "RUS USA",
        "outcome=-",
    ),
    (
        "2022-09-16",
        "Vice President Harris to meet President Ramaphosa of South Africa next week\n\nWashington, D.C.\n\nTHE VICE PRESIDENT: We met many times.",
        "USA ZAF",
        "city=-",
    ),
    ("2024-05-02", "Macron not only spoke with Scholz about Warsaw but also met Tusk in Warsaw.", "FRA DEU", "status=held city=-"),
    // No occasion, or not its sidelines.
    ("2023-03-03", "Biden met Scholz in Washington on Thursday ahead of the G7 summit.", "USA DEU", "occasion=-"),
    ("2017-07-07", "Trump met Putin at the G20 summit on Friday.", "USA RUS", "sidelines=false"),
    ("2023-03-03", "Biden met Scholz on Thursday and said he would attend the NATO summit in July.", "USA DEU", "occasion=-"),
    // Another meeting's place, the day on which somebody called one off.
    ("2025-06-12", "Ruto held talks with Museveni. On the following day he met Kagame in Kigali.", "KEN UGA", "city=- country=-"),
    ("2025-06-12", "A meeting between Barrow and Faye was put on hold on Monday.", "GMB SEN", "status=postponed when=-"),
    ("2025-06-12", "A meeting between Barrow and Faye was called off on Monday.", "GMB SEN", "status=cancelled when=-"),
];

#[test]
fn slots_are_filled_as_the_text_says() {
    let extractor = Extractor::new();
    let mut faults = Vec::new();
    for case in ACCEPT.iter().chain(REFUSE) {
        check(&extractor, case, &mut faults);
    }
    assert!(ACCEPT.len() >= 40 && REFUSE.len() >= 20);
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), ACCEPT.len() + REFUSE.len(), faults.join("\n"));
}

fn check(extractor: &Extractor, (date, text, sides, slots): &Case, faults: &mut Vec<String>) {
    let (title, body) = match text.strip_prefix("TITLE ").and_then(|t| t.split_once('\n')) {
        Some((title, body)) => (Some(title), body),
        None => (None, *text),
    };
    let mut doc = Document::new("case", body).published(date.parse().unwrap());
    doc.title = title.map(str::to_string);
    let events = extractor.extract(&doc);
    let wanted: Vec<&str> = sides.split(' ').collect();
    let of = |e: &&Event| wanted.iter().all(|w| e.who.iter().chain(&e.whom).any(|p| p.side.as_deref() == Some(w)));
    let Some(event) = events.iter().find(of) else {
        faults.push(format!("no event of {sides}: {text}"));
        return;
    };
    // A value may hold spaces: it reaches to the next `slot=`.
    let mut pairs: Vec<(String, String)> = Vec::new();
    for word in slots.split(' ') {
        match word.split_once('=') {
            Some((slot, value)) => pairs.push((slot.to_string(), value.to_string())),
            None => {
                let last = pairs.last_mut().unwrap();
                last.1 = format!("{} {word}", last.1);
            }
        }
    }
    for (slot, value) in pairs {
        let is = read(event, &slot);
        let right = match value.strip_prefix('!') {
            Some(not) => is != not,
            None => is == value,
        };
        if !right {
            faults.push(format!("{slot} is {is}, not {value}: {text}"));
        }
    }
}

fn read(event: &Event, slot: &str) -> String {
    let place = event.place.as_ref();
    let found = match slot {
        "city" => place.and_then(|p| p.city.clone()),
        "country" => place.and_then(|p| p.country.clone()),
        "venue" => place.and_then(|p| p.venue.clone()),
        "status" => Some(event.status.as_str().to_string()),
        "mode" => Some(event.mode.as_str().to_string()),
        "occasion" => place.and_then(|p| p.occasion.as_ref().map(|o| o.name.clone())),
        "sidelines" => Some(place.is_some_and(|p| p.sidelines).to_string()),
        "minutes" => event.duration_minutes.map(|m| m.to_string()),
        "outcome" => event.outcome.as_ref().map(|o| o.value.as_str().to_string()),
        "when" => event.when.as_ref().and_then(|w| {
            let (start, end) = (w.start.clone()?, w.end.clone()?);
            Some(match w.granularity.as_deref() {
                Some("month") => start[..7].to_string(),
                Some("year") => start[..4].to_string(),
                _ if start == end => start,
                _ => format!("{start}/{end}"),
            })
        }),
        other => panic!("no slot {other}"),
    };
    found.unwrap_or_else(|| "-".to_string())
}
