//! What the topic passes must take and must leave: a sentence or two each, and the topics of their first meeting.

use crate::{Document, Extractor};
use std::sync::OnceLock;

fn topics(text: &str) -> Vec<String> {
    static EXTRACTOR: OnceLock<Extractor> = OnceLock::new();
    let day = chrono::NaiveDate::from_ymd_opt(2024, 5, 16).expect("a day");
    let events = EXTRACTOR.get_or_init(Extractor::new).extract(&Document::new("t", text).published(day));
    events.first().map(|e| e.topics.iter().map(|t| t.text.clone()).collect()).unwrap_or_default()
}

fn wrong(table: &[(&str, &[&str])]) -> Vec<String> {
    table
        .iter()
        .filter_map(|(text, want)| {
            let got = topics(text);
            (got != *want).then(|| format!("{text}\n   want {want:?}\n   got  {got:?}"))
        })
        .collect()
}

const MET: &str = "Finnish Foreign Minister Elina Valtonen met her Estonian counterpart, Margus Tsahkna, in Tallinn on Wednesday";

#[test]
fn takes_what_the_meetings_own_sentence_tells() {
    let own: &[(&str, &[&str])] = &[
        (" to discuss undersea cables.", &["undersea cables"]),
        (" to work on a ferry treaty.", &["ferry treaty"]),
        (" to look at ways of cutting fares.", &["cutting fares"]),
        (" and discussed undersea cables, ferry links and the war in Ukraine.", &["undersea cables", "ferry links", "war in Ukraine"]),
        (" to discuss trade and economic ties.", &["trade and economic ties"]),
        (" to discuss Syria, Libya and the fight against terrorism.", &["Syria", "Libya", "fight against terrorism"]),
        (" for talks on the demarcation of the lake border.", &["demarcation of the lake border"]),
        (" to discuss hydrogen exports and fishing licences.", &["hydrogen exports", "fishing licences"]),
        (" to discuss port dues and satellite tracking of trawlers.", &["port dues", "satellite tracking of trawlers"]),
        (" to discuss harbour dues and fishing.", &["harbour dues", "fishing"]),
        (" to discuss ferries to Gotland and eels.", &["ferries to Gotland", "eels"]),
        (" to discuss cooperation in fishing and forestry.", &["cooperation in fishing and forestry"]),
        (" to discuss energy, IT and fisheries.", &["energy", "IT", "fisheries"]),
        (" to discuss the ferry treaty they signed in 2019.", &["ferry treaty"]),
        (" to discuss eels and AI.", &["eels", "AI"]),
        (" to discuss the royal wedding and the mission in Moldova.", &["royal wedding", "mission in Moldova"]),
        (" to discuss protection of migrants and training for farmers.", &["protection of migrants", "training for farmers"]),
        (" to discuss peace and stability in the Baltic region.", &["peace and stability in the Baltic region"]),
        (" and exchanged views on railway tariffs.", &["railway tariffs"]),
        (" to discuss issues related to the return of cultural property.", &["return of cultural property"]),
        (" to discuss ways to protect pipelines on the seabed.", &["protect pipelines on the seabed"]),
        (" and raised the case of Paul Whelan.", &["Paul Whelan"]),
        (" to discuss the importance of a free press.", &["free press"]),
        (" and touched upon flight safety.", &["flight safety"]),
        (" and reviewed political, economic and cultural cooperation.", &["political, economic and cultural cooperation"]),
        (" to discuss cooperation in energy, transport and science.", &["cooperation in energy, transport and science"]),
        (" to discuss the talks between Ankara and Damascus.", &["talks between Ankara and Damascus"]),
        (" and urged Estonia to reopen the crossing at Narva.", &["reopen the crossing at Narva"]),
        (" and thanked him for the evacuation of Finnish tourists.", &["evacuation of Finnish tourists"]),
        (" and briefed him on the election of a new speaker.", &["election of a new speaker"]),
        (" and agreed to build a second power cable.", &["build a second power cable"]),
        (" to take stock of the tunnel project.", &["tunnel project"]),
        (" in a bid to end the dispute over fish quotas.", &["dispute over fish quotas"]),
        (", with ferry links and seed potatoes high on the agenda.", &["ferry links", "seed potatoes"]),
        (" with flight safety high on the agenda.", &["flight safety"]),
    ];
    let table: Vec<(String, &[&str])> = own.iter().map(|(tail, want)| (format!("{MET}{tail}"), *want)).collect();
    let table: Vec<(&str, &[&str])> = table.iter().map(|(t, w)| (t.as_str(), *w)).collect();
    let wrong = wrong(&table);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_list_begins_behind_those_who_talk() {
    let table: &[(&str, &[&str])] = &[
        (
            "Mohammed Shia al-Sudani discussed with a Turkish delegation led by Hakan Fidan the power sector in Baghdad on Sunday.",
            &["power sector"],
        ),
        ("Mohammed Shia al-Sudani reviewed with a Turkish delegation headed by Hakan Fidan the border posts.", &["border posts"]),
        ("Mohammed Shia al-Sudani discussed with Hakan Fidan the power sector.", &["power sector"]),
    ];
    let wrong = wrong(table);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn takes_what_later_sentences_tell() {
    let later: &[(&str, &[&str])] = &[
        ("They also discussed ferry links.", &["ferry links"]),
        ("They discussed, among other things, ferry links and flight safety.", &["ferry links", "flight safety"]),
        ("They discussed issues ranging from ferry links to flight safety.", &["ferry links", "flight safety"]),
        ("The talks ranged from ferry links to flight safety.", &["ferry links", "flight safety"]),
        ("The two leaders witnessed the signing of five agreements on fish, flights and farming.", &["fish", "flights", "farming"]),
        ("Topping the agenda was the repair of the cable.", &["repair of the cable"]),
        ("The two coordinated positions on flight safety.", &["flight safety"]),
        ("The two oversaw the signing of a fishing pact.", &["fishing pact"]),
        ("Lunch together offered an opportunity to speak about ferry links.", &["ferry links"]),
        ("They settled on a joint rescue centre.", &["joint rescue centre"]),
        ("Ferry links and flight safety rounded out the agenda.", &["Ferry links", "flight safety"]),
        ("High on the agenda will be ferry links and flight safety.", &["ferry links", "flight safety"]),
        ("The ministers were also to reflect on flight safety.", &["flight safety"]),
        ("They hailed the launch of a night train.", &["launch of a night train"]),
        ("Valtonen gave an account of the repair of the cable.", &["repair of the cable"]),
        ("The two sides decided to build a second power cable.", &["build a second power cable"]),
        ("The talks turned to ferry links, where the two consider that nothing can be won.", &["ferry links"]),
        ("The talks focused on undersea cables.", &["undersea cables"]),
        ("The two ministers reviewed preparations for the Arctic forum.", &["preparations for the Arctic forum"]),
        ("Special attention was paid to flight safety.", &["flight safety"]),
        ("Emphasis was placed on the protection of minority languages.", &["protection of minority languages"]),
        ("Topics included ferry links, seed potatoes and the Arctic.", &["ferry links", "seed potatoes", "Arctic"]),
        ("Ferry links and the future of the fish quota were also discussed.", &["Ferry links", "future of the fish quota"]),
        ("Syria, Ukraine and the future of the fish quota were all raised.", &["Syria", "Ukraine", "future of the fish quota"]),
        ("Seed potatoes came up too.", &["Seed potatoes"]),
        ("Valtonen reaffirmed Finland's support for the reform of the fish quota.", &["reform of the fish quota"]),
        ("Valtonen thanked Tsahkna for the evacuation of Finnish tourists.", &["evacuation of Finnish tourists"]),
        ("Valtonen condemned the jamming of navigation signals.", &["jamming of navigation signals"]),
        ("The Foreign Minister expressed concern about the jamming of navigation signals.", &["jamming of navigation signals"]),
        ("Tsahkna informed her about the closure of the crossing at Narva.", &["closure of the crossing at Narva"]),
        ("The ministers welcomed the launch of a night train.", &["launch of a night train"]),
        ("The talks dealt with ferry links.", &["ferry links"]),
        ("Valtonen underscored the need for a joint rescue centre.", &["joint rescue centre"]),
        ("The agenda included seed potatoes.", &["seed potatoes"]),
        ("Tsahkna pressed her on the delay of the night train.", &["delay of the night train"]),
        ("Valtonen called on Estonia to reopen the crossing at Narva.", &["reopen the crossing at Narva"]),
        ("Valtonen told Tsahkna that Moscow should release Paul Whelan.", &["Paul Whelan"]),
        (
            "Valtonen used the talks to make two points to Tsahkna: that Moscow ought to come back to the New START treaty and that Paul Whelan should be freed.",
            &["New START treaty", "Paul Whelan"],
        ),
        ("A Finnish official said Valtonen pressed Tsahkna on the delay of the night train.", &["delay of the night train"]),
        ("Valtonen told reporters that she had made it clear that Moscow should free Paul Whelan.", &[]),
        (
            "Practical matters of trade were touched upon as well, including eel quotas and port dues.",
            &["trade", "eel quotas", "port dues"],
        ),
        ("During the meeting the two sides vowed to speed up the repair of the cable.", &["speed up the repair of the cable"]),
        ("Valtonen said that she also wanted to see the night train restored.", &["night train restored"]),
        ("The aim of the talks was to revive the night train.", &["revive the night train"]),
        ("Also touched upon was the closure of the crossing at Narva.", &["closure of the crossing at Narva"]),
        ("Her office said ferry links and eels were also raised.", &["ferry links", "eels"]),
        ("During the meeting, the eel treaty was discussed.", &["eel treaty"]),
        ("At their two-hour talks, the eel treaty was also raised.", &["eel treaty"]),
        ("They discussed the harbour customs zone and transit of timber.", &["harbour customs zone", "transit of timber"]),
        ("The agenda of the meeting is to discuss seed potatoes.", &["seed potatoes"]),
        ("Tsahkna recalled their meeting in Oslo in March. The two ministers reviewed ferry links.", &["ferry links"]),
        ("The two spoke at a meeting of farmers.", &[]),
        ("The ministers discussed the full range of global challenges, including seed potatoes.", &["seed potatoes"]),
        ("The meeting was devoted to ferry links.", &["ferry links"]),
        ("Discussions centred on ferry links and seed potatoes.", &["ferry links", "seed potatoes"]),
        (
            "The talks focused on three areas: ferry links, seed potatoes and flight safety.",
            &["ferry links", "seed potatoes", "flight safety"],
        ),
        ("Ferry links, seed potatoes and flight safety were on the table.", &["Ferry links", "seed potatoes", "flight safety"]),
        (
            "Top of the agenda was the closure of the crossing at Narva, followed by ferry links.",
            &["closure of the crossing at Narva", "ferry links"],
        ),
        ("Among the issues raised were ferry links and seed potatoes.", &["ferry links", "seed potatoes"]),
        ("Views were exchanged on ferry links, seed potatoes and flight safety.", &["ferry links", "seed potatoes", "flight safety"]),
        (
            "The agenda includes the position of Russians in Estonia, loans for small firms and ferry links.",
            &["position of Russians in Estonia", "loans for small firms", "ferry links"],
        ),
        ("Seed potatoes and ferry links are expected to dominate.", &["Seed potatoes", "ferry links"]),
        ("The talks were dominated by ferry links.", &["ferry links"]),
        ("Valtonen said Moldova was the main topic.", &["Moldova"]),
        ("They discussed Moldova's bid to join the EU.", &["Moldova's bid to join the EU"]),
        ("The two sought to bridge differences over fishing quotas.", &["fishing quotas"]),
        ("She sought his support for the night train.", &["night train"]),
        ("They went over the plans for a night train.", &["night train"]),
        ("They took up the closure of the crossing at Narva.", &["closure of the crossing at Narva"]),
        ("They agreed to work together on flight safety.", &["flight safety"]),
        ("Seed potatoes were taken up.", &["Seed potatoes"]),
        ("Matters relating to the night train came under discussion.", &["night train"]),
        ("Wolf hunting, ferry links and night trains will be on the table.", &["Wolf hunting", "ferry links", "night trains"]),
        ("Also on the table was the night train.", &["night train"]),
        ("The sides have seed potatoes on the table.", &[]),
        ("The night train was the main topic of the talks.", &["night train"]),
        ("The main topic was the night train.", &["night train"]),
        ("At the centre of the talks was a row over ferry fares.", &["row over ferry fares"]),
        ("The talks were about ferry links.", &["ferry links"]),
        ("The talks were about to end.", &[]),
        ("The talk centred on ferry links.", &["ferry links"]),
        ("A row over ferry fares loomed large.", &["row over ferry fares"]),
        ("They looked into ways of restoring the night train.", &["restoring the night train"]),
        ("They clashed over ferry fares.", &["ferry fares"]),
        ("They traded accusations over smuggled cigarettes.", &["smuggled cigarettes"]),
        ("They put the finishing touches to a tax treaty.", &["tax treaty"]),
        ("They had gone over wolf hunting and ferry fares.", &["wolf hunting", "ferry fares"]),
        ("They agreed to set up a patrol against smuggling.", &["set up a patrol against smuggling"]),
        ("Tsahkna warned of a new wave of smuggling.", &["new wave of smuggling"]),
        ("Tsahkna pledged closer cooperation in cyber defence.", &["closer cooperation in cyber defence"]),
        ("Tsahkna proposed a joint patrol of the straits.", &["joint patrol of the straits"]),
        ("Tsahkna assured her of Estonia's backing for the fishing ban.", &["fishing ban"]),
        ("Tsahkna said Estonia was interested in wind farms.", &["wind farms"]),
        ("Tsahkna complained about the queues at the border.", &["queues at the border"]),
        ("Tsahkna drew attention to the queues at the border.", &["queues at the border"]),
        ("Tsahkna inquired about the repair of the bridge.", &["repair of the bridge"]),
        ("Tsahkna requested Finland to grant overflight permits for aid cargo.", &["grant overflight permits for aid cargo"]),
        ("Tsahkna conveyed the warm greetings of the president.", &[]),
        ("Tsahkna thanked him for the hosts' hospitality.", &[]),
        ("They discussed ferry links and how they could deepen them.", &["ferry links"]),
        ("They raised the issue.", &[]),
        ("Estonia is ready to work with Finland to renovate the old railway, he said.", &["renovate the old railway"]),
        ("On the night train, both held that it should run.", &["night train"]),
        ("On Wednesday evening, Valtonen said that she was content.", &[]),
        ("They talked about wolves and the ferry, a Finnish official recalled.", &["wolves", "ferry"]),
        ("The huge dam that Tallinn is building came up in passing.", &[]),
    ];
    let table: Vec<(String, &[&str])> = later.iter().map(|(s, want)| (format!("{MET}. {s}"), *want)).collect();
    let table: Vec<(&str, &[&str])> = table.iter().map(|(t, w)| (t.as_str(), *w)).collect();
    let wrong = wrong(&table);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn they_who_discuss_are_all_of_the_sentence() {
    let text = "Penny Wong met with Kaja Kallas of the European Union and Anita Anand of Canada, and they discussed fishing quotas.";
    let doc = crate::Document::new("t", text).published(chrono::NaiveDate::from_ymd_opt(2025, 6, 12).unwrap());
    let events = crate::Extractor::new().extract(&doc);
    assert_eq!(events.len(), 2, "{events:?}");
    assert!(events.iter().all(|e| e.topics.len() == 1 && e.who[0].name.as_deref() == Some("Penny Wong")), "{events:?}");
}

#[test]
fn takes_what_was_told_before_the_meeting_was_named() {
    let text = "BEIJING, May 15 (Xinhua) -- Chinese Foreign Minister Wang Yi on Wednesday called for the resumption of ferry links. Wang made the \
                remarks when meeting with Estonian Foreign Minister Margus Tsahkna in Beijing.";
    assert_eq!(topics(text), ["resumption of ferry links"]);
}

#[test]
fn takes_what_dominated_talks_that_are_named_behind_it() {
    let text = "Ferry links dominated talks between Finland's Elina Valtonen and Estonia's Margus Tsahkna in Tallinn on Wednesday.";
    assert_eq!(topics(text), ["Ferry links"]);
    let text = "Ferry links were at the centre of the talks between Finland's Elina Valtonen and Estonia's Margus Tsahkna on Wednesday.";
    assert_eq!(topics(text), ["Ferry links"]);
    assert_eq!(topics("Elina Valtonen is considering a visit to Estonia."), [] as [&str; 0]);
}

/// The topics of the meeting that a text tells below a headline.
fn headed(headline: &str, text: &str) -> Vec<String> {
    let mut doc = Document::new("t", text).published(chrono::NaiveDate::from_ymd_opt(2024, 5, 16).expect("a day"));
    doc.title = Some(headline.to_string());
    Extractor::new().extract(&doc).first().map(|e| e.topics.iter().map(|t| t.text.clone()).collect()).unwrap_or_default()
}

#[test]
fn takes_what_the_headline_alone_tells() {
    let met = format!("{MET}.");
    let told: &[(&str, &[&str])] = &[
        ("Valtonen upbeat after talks with Tsahkna on ferry links, herring", &["ferry links", "herring"]),
        ("Valtonen Raises Herring Quotas With Tallinn", &["Herring Quotas"]),
        ("Valtonen presses Tsahkna over herring quotas", &["herring quotas"]),
        ("Valtonen seeks Tsahkna's backing for ferry treaty at summit", &["ferry treaty"]),
        ("Herring quotas on agenda as Valtonen meets Tsahkna", &["Herring quotas"]),
        ("Ferries, herring in focus as Tsahkna hosts Valtonen", &["Ferries", "herring"]),
        ("Ferry row looms over Valtonen-Tsahkna talks", &["Ferry row"]),
        ("Ferry row tops agenda as Tsahkna hosts Valtonen", &["Ferry row"]),
        ("Valtonen urges Tsahkna to reopen ferry line", &["reopen ferry line"]),
        ("Finland, Estonia to step up fight against herring poaching", &["step up fight against herring poaching"]),
        ("Finland, Estonia agree to resume ferry patrols", &["resume ferry patrols"]),
        ("Finland, Estonia sign ferry pact during Valtonen visit", &["ferry pact"]),
        ("Valtonen, Tsahkna talks end with deal on ferry fares", &["ferry fares"]),
        ("Valtonen, Tsahkna discuss ferry fares in telephone call", &["ferry fares"]),
        ("Valtonen, Tsahkna discuss ferry fares, herring in call", &["ferry fares", "herring"]),
        ("Valtonen calls for ferry patrols in talks with Tsahkna", &["ferry patrols"]),
        // Of another meeting, of nobody's, of no meeting.
        ("Valtonen raises herring quotas with Jonson", &[]),
        ("Ferry row looms over Baltic trade", &[]),
        ("Valtonen blocks ferry bill as she meets Tsahkna", &[]),
        ("Norway, Sweden agree to resume ferry patrols", &[]),
    ];
    let wrong: Vec<String> = told
        .iter()
        .filter_map(|(headline, want)| {
            let got = headed(headline, &met);
            (got != *want).then(|| format!("{headline}\n   want {want:?}\n   got  {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn leaves_what_is_no_topic_of_the_meeting() {
    let none: &[&str] = &[
        ".",
        " on the sidelines of a forum.",
        " over dinner.",
        " on behalf of the government.",
        " to discuss a wide range of issues.",
        " to discuss issues of mutual interest.",
        " and discussed it.",
        " at the invitation of the Estonian side.",
        ". The Riksdag is to debate a resolution on wolves.",
        ". Valtonen told reporters after the talks that she condemned the jamming of navigation signals.",
        ". Asked at a news conference, Valtonen condemned the bombing of Kharkiv.",
        ". Danish Foreign Minister Lars Løkke Rasmussen condemned the jamming of navigation signals.",
        ". The company reviewed its wolf policy.",
        ". They agreed to meet again.",
        ". They agreed to maintain contact.",
        ". Tsahkna welcomed Valtonen to Tallinn.",
        ". Parliament addressed the shortage of nurses.",
        ". Valtonen addressed the assembly.",
        ". Farmers raised the price of milk.",
        ". The sides exchanged greetings.",
        ". Police focused on the harbour.",
        ". Wolves aren't on the list, her spokesman said.",
        ". The wolves are on the list of protected animals.",
        ". Wolves dominate the forests there.",
        ". The final was dominated by the defenders.",
        ". The village lies high on a hill.",
        ". The film was reviewed in the paper.",
        " and discussed, according to the ministry, a wide range of issues.",
        ". Valtonen extended an invitation to her colleague.",
        ". The talks are on track, her office said.",
    ];
    let table: Vec<String> = none.iter().map(|tail| format!("{MET}{tail}")).collect();
    let table: Vec<(&str, &[&str])> = table.iter().map(|t| (t.as_str(), &[] as &[&str])).collect();
    let wrong = wrong(&table);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
