package org.dossier.booking.courses.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Trainer;
import org.dossier.kit.money.Money;

/** What is taught in the demonstration. */
final class DemoCourses {
    static final Trainer ILKA = new Trainer("Ilka Brandt", "ilka-brandt", "ilka@example.org");
    static final Trainer OLEH = new Trainer("Oleh Ravliuk", "oleh-ravliuk", "oleh@example.org");
    static final Trainer ADAEZE = new Trainer("Adaeze Lindqvist", "adaeze-lindqvist", "adaeze@example.org");
    static final Trainer LEILA = new Trainer("Leila Nasrawi", "leila-nasrawi", "leila@example.org");
    static final Trainer TAMAR = new Trainer("Tamar Kvelidze", "tamar-kvelidze", "tamar@example.org");

    static final Course OSINT = course(
            "osint-in-russia",
            "OSINT in Russia",
            "A day online on finding, checking and dating what can still be known from open sources inside Russia.",
            """
            Registers have closed, maps have thinned and state media have learned to write for foreign readers. Much is still in the open for those who know where officials must publish.

            - What the law still obliges: procurement, court files, gazettes, obituaries
            - Regional press and the rhythm of a provincial newsroom
            - Telegram: networks, forwards, and what an edit history gives away
            - Placing and dating a picture: shadows, shop signs, number plates, snow
            - Company traces after the registers went dark
            - Your own safety, and that of the people you read about

            The afternoon is one exercise from question to finding, worked in threes and defended before the others.
            """,
            "Intermediate",
            "English; sources in Russian, with translation aids",
            "A laptop with a browser that you can leave clean behind you. Reading Russian helps and is not needed.",
            "The workbook, a list of some hundred sources with notes on access, the recording for sixty days, and a certificate.",
            List.of(OLEH, ILKA),
            OLEH,
            18_000);

    static final Course TECHNIQUES = course(
            "structured-analytic-techniques",
            "Structured analytic techniques that survive a deadline",
            "Three evenings on the handful of techniques that pay for the time they take, and on when to leave them alone.",
            """
            Most techniques are taught once and never used again. We teach five that we use each week.

            - Key assumptions: writing them down before they become facts
            - Competing hypotheses on one sheet of paper
            - The premortem: how this estimate will have failed
            - Indicators that somebody can actually watch
            - Words of likelihood, and the numbers behind them

            Bring an estimate of your own: by the third evening it will have changed or be better defended.
            """,
            "Beginner",
            "English",
            "An estimate of one page that you have written or must use.",
            "Templates for each technique and a marked copy of your estimate.",
            List.of(ILKA),
            ILKA,
            16_000);

    static final Course SANCTIONS = course(
            "sanctions-in-trade-data",
            "Reading sanctions evasion in trade data",
            "Two half days with customs figures, company files and shipping papers: how goods that may not go still arrive.",
            """
            A ledger tells more than a speech. We follow three real chains from the exporter's declaration to the last warehouse.

            - Mirror statistics and the gaps that mean something
            - Six codes in the customs tariff that are worth knowing by heart
            - Owners, nominees and the offices that forty firms share
            - Insurance, certificates of origin and other papers that lie politely
            - What a bank sees, and what it may tell you
            """,
            "Advanced",
            "English",
            "A spreadsheet program and patience.",
            "The data of the three chains, cleaned, and a checklist for a first look at any consignment.",
            List.of(OLEH),
            OLEH,
            18_000);

    static final Course SHIPS = course(
            "ships-and-their-traces",
            "Ships and their traces",
            "An evening course on following vessels: positions, papers, paint, and what a deck officer would look at first.",
            """
            Anybody can look at dots on a map. This course is about the dots that are missing.

            - How position reports are made, lost and forged
            - Names, flags, classes: the paper life of a ship
            - Reading a hull in a satellite picture and a harbour photograph
            - Transfers at sea and the weather that allows them
            - Cables and pipelines: who was there, and who only passed
            """,
            "Intermediate",
            "English",
            "",
            "Exercises with recorded tracks, and a certificate.",
            List.of(ADAEZE),
            null,
            0);

    static final Course WATER = course(
            "water-grain-power",
            "Water, grain and power: infrastructure as politics",
            "What would have to break first? A day on reading a city's pumps, silos and substations as a political map.",
            """
            Governments fall over bread and electricity more often than over ideas. We learn to see what a city needs each day and who can withhold it.

            - The three days: stocks, and how long they last
            - Reading a grid: where it is thin and who holds the keys
            - Water agreements, and the sluices that make them true
            - Subsidies as a thermometer
            - Exercise: a city of four million, and a summer without rain
            """,
            "Intermediate",
            "English",
            "A pencil and squared paper; we draw.",
            "The exercise book and a reading list with notes.",
            List.of(LEILA),
            LEILA,
            15_000);

    static final Course TREATIES = course(
            "reading-a-treaty",
            "Reading a treaty for what it does not say",
            "A morning with the texts of the South Caucasus: dates, maps, annexes and the sentences that carry the weight.",
            """
            High politics is often decided by where a bus may turn round, and that stands in an annex.

            - Who signs, who initials, who is absent
            - Shall, will and may; and what changes in translation
            - Annexes, maps and protocols: where the substance hides
            - Reading two versions against each other
            """,
            "Beginner",
            "English",
            "",
            "The texts in three languages with our marginal notes.",
            List.of(TAMAR),
            TAMAR,
            14_000);

    static final Course FORECASTS = course(
            "forecasts-that-can-be-checked",
            "Forecasts that can be checked",
            "A day on writing forecasts that can turn out wrong, keeping score, and learning from the score.",
            """
            A forecast that cannot fail helps nobody. We write twenty, score forty old ones and argue about three.

            - Questions with an end: what, by when, decided by whom
            - Base rates first, stories second
            - From words to numbers and back
            - Brier scores without tears
            - Updating: how much, how often, and when to hold still
            """,
            "Beginner",
            "English",
            "Three questions about the coming year that matter in your work.",
            "A scoring sheet, and your own forecasts back after a year with their scores.",
            List.of(ILKA, ADAEZE),
            null,
            0);

    static final List<Course> ALL = List.of(OSINT, TECHNIQUES, SANCTIONS, SHIPS, WATER, TREATIES, FORECASTS);

    private DemoCourses() {}

    private static Course course(
            String slug,
            String title,
            String summary,
            String syllabus,
            String level,
            String language,
            String bring,
            String materials,
            List<Trainer> trainers,
            @Nullable Trainer oneToOne,
            long hour) {
        return new Course(
                DemoIds.of(slug),
                slug,
                title,
                summary,
                syllabus,
                level,
                language,
                bring,
                materials,
                trainers,
                oneToOne == null ? null : new Course.OneToOne(oneToOne.slug(), new Money(hour, "EUR")));
    }

    /** A demo thing keeps its id over restarts. */
    static final class DemoIds {
        private DemoIds() {}

        static UUID of(String name) {
            return UUID.nameUUIDFromBytes(("dossier-demo-" + name).getBytes(StandardCharsets.UTF_8));
        }
    }
}
