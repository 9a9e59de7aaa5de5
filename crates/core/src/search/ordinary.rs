//! Ordinary words that look like a misspelt word of a name and are not one: « autre » is no « autruche ».
//!
//! Kept by hand from the commonest words of French, as stems: those that mean something else than the name that they
//! would be taken for. A word that says something of a trade does not belong here.

const ORDINARY: &str = "\
    accro accroche accrue acide actionnaire activement actualite actuellement adepte adopte affirmation \
    affrontement africain agreable aident aient aiment aisement alger algerien alice allai allait allant \
    allez amant amendement amoureur angela annie annuaire anver appellation applicable apprecie appri \
    araigne arbitraire argument arrangement arretent arrier asile assiette assurement attachement attent \
    attitude augmentation augmente autel automobiliste autonome autour autre avait avancement avenement \
    avere ayant bacterie bague baise baisse banane baron barrier batman berlin berne beurre bisou black \
    blake blesse blonde bloque boite bosse boucle bouclier bouge bouteille bulle burger buteur cabane \
    cacher caire caracteristique carnet carrefour casse cavalerie ceinture cendre cense cerebral certe \
    cesse cessez chair chaise champion chancelier chapitre charbon chargement charmant chaussette cheque \
    chercher chiant chine chirac choisi choisie chomeur choque chose christianisme cible cieu cimetier \
    citation clairement clarte clause cliche coalition coherence coherent coince colonisation comble \
    comite commandement commencait commencant commence commencent commencer commencez commissariat \
    commission communautaire communement communique communisme communiste comparable compatible \
    completement complicite compliment complique comportant comporter composition concentre concernant \
    concerne concertation conclure concrete confession confiant confie confier confortable confrer conge \
    congre connerie conquete conqui consensu consistant consiste consommateur constitue constitution \
    consultation contestation contient contour contraint contraire contribue convenu convergence \
    conversation conversion conviction convient coque corporation correctement corriger cotisation \
    coucher coucou coupable courriel courrier couru couteau couverture crain crane creature crever crime \
    criter crocodile cuisse debarquer debut debute decede declaration defendent degat dehor delai \
    delegation delit demandai demandait demandeur demandez demarche demarrage demeurer demie demission \
    dense departemental depense depenser depit deranger descendant designation dessou dessu detachement \
    deteste detester dette devai devant developpent devenant devra difficile dimanche diminuer diner \
    directement directif disai dison divise division domination doucement douleur doute douteu douze \
    drame drole ecart echeance echec ecoute egal electeur election elephant encore encre enfin enfoncer \
    engagement enleve entier epai epaisse epuise escalier essence essentiel etait etant etion etiquette \
    evacuer evoluer excellence exclusif exclusion existe expedition explication exprime expriment \
    extension extremement extremiste face faille faite fasse faute fenetre ferai ferait feront fiable \
    fiance fiere fille fillette finalement finie finlande firme fixation flemme foire fondateur \
    fondement foudre fouet fouille foule fourchette foutre fraction fracture fraiche fraicheur francfort \
    franchement franchis frite funeraille gamme gauthier geant genant generalement generation generique \
    genese genial globalement gouvernement grandement grant grenouille grossesse grotte haine hamburger \
    hasard hesite hesitez heure heureu honorable honte house humidite humilite identifie identique \
    illusion implantation importance important impose indigene indirectement infection inferieur \
    inferieure inflation infraction innocent inondation interdiction interdit interesse intervient \
    intuition investit jaune jouir joyeu joyeur juif julia ketchup kurde laine laisse largement larme \
    legerement lentement levre liberation libye licorne ligue lineaire lisez liste litre localement \
    loger longuement lucratif lundi macron magazin magique magnetique maison malais malaisie malheur \
    malin manger manier manon manque mariage marron masque match matche mateur maturite maudit mecanisme \
    mediatique meditation melanger menent menteur menti meritait merite merveille messieur mettait \
    mettez mile millier mince minute mobilisation modalite modifier module moeur moine monaster \
    monetaire monsieur monstre moral mosque munition mutuel myster mystique naissance natal \
    naturellement nettement neutralite niece nomination normalement noter notice notion observation \
    officiel orale orange ordre originaire ouvertement pacte paiement paient pair paire palace panier \
    papillon paque paquet parlai parmi parole partage partagent partager parvient pateur patrie pause \
    peine penche penson persiste personnellement perspectif perte peste phase picard picardie piege \
    pilier pisse pisser pizza plaie plaint plaire plait platin pleinement pleur plusieur poche poeme \
    poetique poigne poison polemique portable portion posez possedait possede potter poulet poupe \
    poussier pratiquement precede precisement prend presence presentement preside pression pretexte \
    pretre preuve price prisonnier probable profond profondeur progressiste proie projection prolonge \
    promesse promet prononce propagation prophete proportion propose proprement proprietaire \
    protestation provenance provincial provisoire prudence prusse puisse quantite quasi question rachel \
    ramene rapidement rarement ratio rayonnement reacteur reagit rebel recent recevoir recour reellement \
    reformer refusent regroupement regulier rejete releve relevent religieur remede remet remporte \
    remporter renaissance rendra renforcement renouvellement rentable rentrent renverse renverser \
    repartir repete replique repond reputation resiste respiration rester resultat retenu retenue \
    retrouve revelation revelent revien revolte river rouge sache saisi saisie salaire salue salut \
    samedi sanction sanctuaire saute saveur securitaire seduction seigneur seize selon senateur \
    sensiblement sentai sentait sentez serai serait serbe serbie serez serieur serpent serviteur shirt \
    short sien sieste singe situe sobre socialisme socialiste soient solde solitaire solitude sommaire \
    sortie souci souri souverain souvien souvient specialement stable stationnement sterling steven \
    street stress strict sucre suite syrie table taire tarder tasse techniquement tente these tient \
    tigre tolerance tortue torture tradition traditionnellement trame transfert transformation \
    transforme transformer travaillait traver treize triomphe trone tueur tumeur tunnel turin tweet unie \
    uniquement utile valait variation veine vendredi venue verbe verifier verite versement verte veuille \
    veuillez vieille vient violation viole violence violer violet violon virage visant vivaient vivement \
    vivent vivre volant vole volet volontier votre voulon walter white";

/// Whether a word, by its stem, is rightly spelt though unknown to the index: it is never corrected.
pub(super) fn is_ordinary(stem: &str) -> bool {
    ORDINARY.split(' ').any(|word| word == stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_come_once() {
        let words: Vec<&str> = ORDINARY.split(' ').collect();
        assert!(words.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(is_ordinary("manger") && !is_ordinary("boulanger"));
    }
}
