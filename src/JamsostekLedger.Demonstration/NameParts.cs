namespace JamsostekLedger.Demonstration;

/// <summary>
/// Parts of which names are put together, so that a name sounds like the region and is nobody's on purpose.
/// </summary>
internal sealed record NameParts(
    IReadOnlyList<string> MenFirst, IReadOnlyList<string> WomenFirst, IReadOnlyList<string> Middle,
    IReadOnlyList<string> MenLast, IReadOnlyList<string> WomenLast)
{
    /// <summary>Balinese names: the order of birth, then two given names.</summary>
    public static NameParts Balinese { get; } = new(
        ["I Wayan", "I Made", "I Nyoman", "I Ketut", "I Putu", "I Kadek", "I Komang", "I Gede"],
        ["Ni Wayan", "Ni Made", "Ni Nyoman", "Ni Ketut", "Ni Putu", "Ni Kadek", "Ni Komang", "Ni Luh"],
        [
            "Adi", "Alit", "Arta", "Budi", "Candra", "Cahya", "Darma", "Dwi", "Eka", "Jaya", "Karta", "Mudra", "Oka",
            "Raka", "Rai", "Surya", "Tirta", "Tri", "Wira", "Yoga",
        ],
        [
            "Antara", "Artana", "Darmika", "Kertayasa", "Laksana", "Mahendra", "Nuraga", "Parwata", "Sadnyana",
            "Sedana", "Suarjana", "Sudiarta", "Suparta", "Wardana", "Wiratma", "Yasa",
        ],
        [
            "Ariani", "Astiti", "Cahyani", "Damayanti", "Kusumawati", "Lestari", "Martini", "Puspawati", "Rahayu",
            "Sariasih", "Sukerti", "Suryani", "Wahyuni", "Widiasih", "Yuliani", "Yuniarti",
        ]);

    /// <summary>Names as in the interior of West Kalimantan: a baptismal name, then two given names.</summary>
    public static NameParts Dayak { get; } = new(
        [
            "Agustinus", "Antonius", "Bonifasius", "Fransiskus", "Hendrikus", "Ignasius", "Markus", "Paulus", "Petrus",
            "Stefanus", "Yohanes", "Yosef",
        ],
        [
            "Agnes", "Anastasia", "Bernadeta", "Elisabet", "Katarina", "Klara", "Lusia", "Margareta", "Maria",
            "Monika", "Theresia", "Veronika",
        ],
        ["Akim", "Alui", "Apin", "Asuk", "Atin", "Ayub", "Dandi", "Kiton", "Libau", "Nyandan"],
        ["Dangan", "Jalung", "Lanting", "Mangku", "Sabinus", "Sanen", "Sidik", "Tukan"],
        ["Bunga", "Inti", "Lilin", "Lonik", "Mayang", "Rante", "Selasih", "Tiung"]);

    /// <summary>Names as in the south of Sulawesi: a given name, then two more.</summary>
    public static NameParts Bugis { get; } = new(
        [
            "Abdul", "Ambo", "Amiruddin", "Arifin", "Baso", "Hamzah", "Hasan", "Ilyas", "Jumadi", "Kamaruddin",
            "Mansur", "Syarif",
        ],
        [
            "Asma", "Bunga", "Hasnah", "Indo", "Jumriah", "Marwah", "Nurhayati", "Rahmatia", "Rosmini", "Saenab",
            "Sitti", "Suriani",
        ],
        ["Bau", "Lanti", "Mappa", "Rala", "Rani", "Sompa", "Sulo", "Tenri", "Tola", "Wali"],
        ["Gassing", "Lallo", "Manai", "Massa", "Ngemba", "Rurung", "Sikki", "Tompo"],
        ["Baji", "Kanang", "Ngai", "Puji", "Rannu", "Sugi", "Tarring", "Tene"]);

    /// <summary>A name for a man or a woman.</summary>
    public string Draw(SplitMix64 random, bool woman) =>
        string.Join(
            ' ', random.Pick(woman ? WomenFirst : MenFirst), random.Pick(Middle),
            random.Pick(woman ? WomenLast : MenLast));
}
