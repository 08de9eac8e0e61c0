package org.dossier.booking.consultations.demo;

import java.util.List;

/**
 * An expert of the demonstration: an author of its reports, under the same name and address.
 *
 * @param hours weekdays and times, as {@code 1 09:00 12:00}
 * @param hour price of an hour in cents
 */
record DemoExpert(
        String slug,
        String name,
        String role,
        String biography,
        List<String> topics,
        List<String> languages,
        String zone,
        List<String> hours,
        long hour) {
    static final List<DemoExpert> ALL = List.of(
            new DemoExpert(
                    "ilka-brandt",
                    "Ilka Brandt",
                    "Head of Analysis",
                    "Nine years with a border-management programme took her to most of the crossings between Khujand and Termez. She advises on Central Asia and on how to read, and write, an estimate.",
                    List.of("Central Asia", "Borders", "Structured analysis"),
                    List.of("German", "English", "Russian", "Uzbek"),
                    "Europe/Berlin",
                    List.of("1 09:00 12:00", "1 14:00 17:00", "2 09:00 12:00", "3 14:00 18:00", "4 09:00 12:00"),
                    28000),
            new DemoExpert(
                    "tamar-kvelidze",
                    "Tamar Kvelidze",
                    "Senior Analyst, South Caucasus",
                    "A lawyer and transport economist who mapped administrative boundary lines for six years. Ask her about roads, pipelines, railways, and the treaties that say who may use them.",
                    List.of("South Caucasus", "Transport corridors", "Borders"),
                    List.of("Georgian", "English", "Russian", "Turkish"),
                    "Asia/Tbilisi",
                    List.of("1 10:00 13:00", "2 10:00 13:00", "2 15:00 18:00", "4 10:00 13:00", "5 11:00 15:00"),
                    24000),
            new DemoExpert(
                    "oleh-ravliuk",
                    "Oleh Ravliuk",
                    "Senior Analyst, Eastern Europe and Sanctions",
                    "Trained as an auditor, with years in trade finance. He follows who pays for the war economy, who insures it, and who carries what sanctions were meant to stop.",
                    List.of("Sanctions", "Trade finance", "Eastern Europe"),
                    List.of("Ukrainian", "Polish", "Romanian", "English"),
                    "Europe/Warsaw",
                    List.of("1 08:00 11:00", "3 08:00 11:00", "3 13:00 16:00", "5 08:00 12:00"),
                    26000),
            new DemoExpert(
                    "leila-nasrawi",
                    "Leila Nasrawi",
                    "Senior Analyst, Middle East",
                    "A civil engineer who worked on pumping stations in Basra and grid interconnection in the Gulf. She will ask you what would have to break first.",
                    List.of("Gulf", "Water and power", "Nuclear safeguards"),
                    List.of("Arabic", "English", "French", "Persian"),
                    "Asia/Amman",
                    List.of("7 09:00 13:00", "1 09:00 13:00", "2 15:00 18:00", "3 09:00 13:00"),
                    26000),
            new DemoExpert(
                    "adaeze-lindqvist",
                    "Adaeze Lindqvist",
                    "Senior Analyst, Arctic and Maritime Affairs",
                    "A deck officer on tankers and ice-class carriers before she read the law of the sea. Cables, fisheries, polar shipping and the islands whose future others like to discuss.",
                    List.of("Arctic", "Shipping", "Seabed infrastructure"),
                    List.of("English", "Swedish", "Norwegian", "Igbo"),
                    "Europe/Oslo",
                    List.of("2 10:00 14:00", "3 10:00 14:00", "4 16:00 19:00", "5 09:00 12:00"),
                    24000));

    String email() {
        return slug.substring(0, slug.indexOf('-')) + "@example.org";
    }

    String room() {
        return "https://meet.example.org/" + slug;
    }
}
