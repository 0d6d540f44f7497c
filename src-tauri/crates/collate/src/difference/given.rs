//! Given names, and which of them are one: they tell a person from a place, and a name from a word that begins a sentence.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Whether a plain word is a given name.
pub fn is_given(plain: &str) -> bool {
    static NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        GIVEN.split_whitespace().chain(SHORT.iter().flat_map(|forms| forms.iter().copied())).collect()
    });
    NAMES.contains(plain)
}

/// Whether two plain given names are forms of one: "jim" and "james".
pub fn is_short_form(one: &str, other: &str) -> bool {
    let forms = |forms: &&[&str]| forms.contains(&one) && forms.contains(&other);
    one.starts_with(other) || other.starts_with(one) || SHORT.iter().any(forms)
}

const SHORT: [&[&str]; 36] = [
    &["james", "jim", "jimmy", "jamie"],
    &["william", "bill", "billy", "will", "willy", "liam"],
    &["robert", "bob", "bobby", "rob"],
    &["richard", "dick", "rick", "ricky"],
    &["thomas", "tom", "tommy"],
    &["michael", "mike", "mick", "mikhail", "michel", "misha"],
    &["david", "dave"],
    &["stephen", "steven", "steve", "stefan", "stephan"],
    &["joseph", "joe", "josef"],
    &["anthony", "tony"],
    &["elizabeth", "liz", "beth", "betty", "elisabeth", "lisa"],
    &["katherine", "catherine", "kate", "kathy", "cathy", "katie", "katharine", "kathleen"],
    &["margaret", "maggie", "peggy", "meg"],
    &["edward", "ed", "ted", "eddie", "ned"],
    &["john", "jack", "johnny"],
    &["charles", "charlie", "chuck"],
    &["henry", "harry", "heinrich", "henri", "hank"],
    &["lawrence", "larry", "laurence"],
    &["andrew", "andy", "drew", "andrei", "andrey", "andriy"],
    &["nicholas", "nick", "nicolas", "nikolai", "nicky"],
    &["alexander", "alex", "oleksandr", "aleksandr", "alexandre", "sasha", "alejandro", "sandy"],
    &["vladimir", "volodymyr", "wladimir", "volodya"],
    &["samuel", "sam", "sammy"],
    &["daniel", "dan", "danny"],
    &["benjamin", "ben", "benny"],
    &["christopher", "chris"],
    &["matthew", "matt"],
    &["patrick", "pat", "paddy"],
    &["ronald", "ron", "ronnie"],
    &["timothy", "tim"],
    &["jeffrey", "jeff", "geoffrey", "geoff"],
    &["gregory", "greg"],
    &["sergei", "sergey", "serhiy"],
    &["mohammed", "muhammad", "mohamed", "mohammad", "mehmet"],
    &["dmitry", "dmitri", "dmytro", "dimitri"],
    &["peter", "pyotr", "petro", "pete"],
];

const GIVEN: &str = "
aaron abdul abdullah abel abigail abraham achim ada adam adele adnan adrian agnes agnieszka ahmad ahmed aisha akira alan alain
albert aldo aleksander alessandro alexandra alexis alfred ali alice alina alison allen alma alois amal amanda amara
amelia amina amir amit amy ana anastasia anders andrea andreas andres angela angelo anita anja ann anna anne annette
anton antonia antonio anwar ariel arjun arnold arthur arturo asha asif astrid audrey august aurora axel ayesha aziz
barbara barry basil beatrice beatriz benedict bernard bernd bert bertha bjorn boris brandon brenda brian bridget bruce
bruno camille carl carla carlo carlos carmen carol caroline cecilia cedric celine cesar chloe christa christian
christina christine clara clare claude claudia clemens colin connie conrad constance cristina cyril daniela daria
darius deborah denis dennis diana diego dieter dina dirk dmytro dolores dominic donald donna dora doris dorothy douglas
duncan dylan edda edgar edith edmund eduardo edwin eileen elena eleanor elias elif elisa ella ellen elsa emil emilia emily
emma emmanuel enrico enrique eric erica erich erik ernest ernesto esther ethan eugene eva evelyn fabio fatima felix
ferdinand fernando fiona florian frances francesca francesco francis francois frank franka franz fred frederick freya
friedrich fritz gabriel gabriela galina gary george georg georges gerald gerard gerd gerhard gilbert giles gillian gina
giorgio giovanni giulia giuseppe gloria gordon grace graham greta guido guillaume gunter gustav guy habib hamid hanna
hannah hannes hans harald harold harriet hasan hassan heather hector heidi heike heinz helen helena helga helmut herbert
hermann hilda hiroshi holger horst howard hubert hugh hugo hussein ian ibrahim ida ignacio igor ilya ilse imran ines
inga ingrid irene irina iris irma isaac isabel isabella ivan ivana jacob jacques jakob jan jana jane janet janine javier
jean jennifer jens jeremy jerome jerry jessica joan joanna johan johann johannes jon jonas jonathan jorge jose josephine
joshua joyce juan juana judith julia julian juliana julie julio jurgen justin kamal kamala karel karen karim karin karina
karl katarina katja keith kenneth kenji kerstin kevin khalid klara klaus konrad kristin kurt lars laura lea leah leila
lena leo leon leonard leonid leopold leslie lewis lidia lila lilian lilly linda lionel lorenzo louis louise luca lucas
lucia lucy ludwig luigi luis luisa lukas luke lydia lynn magda magdalena magnus mahmoud malcolm manuel mara marc marcel
marco marcos margarita margot maria mariam marian mariana marie marina mario marion mark markus marta martha martin
martina marvin mary mathias matilda matteo matthias maurice mauro max maxim maya mehdi melanie melissa mercedes meryem
miguel mila milan milena milos miriam mohsen moira monica monika morris moritz moses muammar mustafa nadia nadine nadja naomi natalia
natalie natasha nathan neil nelson nico nicola nicole niels nigel nina noah noel nora norbert norma norman olaf oleg olga
oliver olivia omar oscar oskar osman otto pablo pamela paola paolo pascal patricia paul paula pauline paulo pavel pedro
penelope petra philip philipp philippe pierre pietro piotr priya rachel rafael rahim rahul raj rajesh ralf ralph ramon
rania rashid raul raymond rebecca regina reinhard rene renata rita robin rodrigo roger roland rolf roman rosa rosalind
rose rosemary rowan roy rudolf rupert russell ruth sabina sabine said salim salma salman salvador samira samuel sandra sara
sarah sean sebastian selma serge sergio sharon sheila shirley sigrid silvia simon simone sofia sonia sonja sophia sophie
stanislav stanley stella sunil susan susanna susanne svetlana sven sylvia takeshi tamar tamara tanja tanya tariq tatiana
teresa terry theo theodor theodore theresa thorsten tina tobias todd tomas torsten tracy ulrich umberto ursula uwe udo
valentina valerie vanessa vera verena veronica victor viktor vincent virginia viola vivian vittorio walter wanda wendy werner
wilhelm wolfgang xavier yahya yasmin yasser yitzhak yolanda yosef yuki yuri yusuf yvonne zeynep zoe zofia";
