from trafsearch.cli import main

main()
